import type { Knowledge } from '../../../bots/index.ts';
import { listenWith } from '../../../channels/sms/index.ts';
import { createNumberKeeper } from '../../../channels/sms/numbers/numberKeeper.ts';
import { measure } from '../../../channels/sms/render/measure.ts';
import { NUMBER_SECRET, openSms } from '../../channels/sms/smsHarness.ts';
import { openKnowledge, START } from '../conversation.ts';
import { type Behind, type GoldenDoor, goldenTurns, lastPlace, repliesAfter } from './goldenDoor.ts';

const keeper = createNumberKeeper(NUMBER_SECRET);

/** The door with the product's own knowledge, open while the tests of a suite run. */
export function smsDoorOfSuite(): { knowledge: () => Knowledge; door: () => GoldenDoor } {
  let knowledge: Knowledge;
  let door: GoldenDoor;
  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
    door = await openSmsDoor({ knowledge, time: { now: START } });
  });
  after(() => door.close());
  return { knowledge: () => knowledge, door: () => door };
}

/** Members with text messages: signed webhooks in, and what was handed to the carrier out. */
export async function openSmsDoor(behind: Behind): Promise<GoldenDoor> {
  const { knowledge, time } = behind;
  const bench = await openSms({
    turnsOver: (database) => goldenTurns(behind, database),
    now: () => time.now,
    listen: listenWith(knowledge),
  });
  let numbers = 0;
  return {
    database: bench.database,
    close: () => bench.close(),
    talk: () => {
      numbers += 1;
      const number = `+1555555${String(numbers).padStart(4, '0')}`;
      const conversation = `sms:${keeper.keyOf(number)}`;
      return {
        conversation,
        does: async ({ member, event }) => {
          const before = await lastPlace(bench.turns, conversation);
          if (event === 'joins') return { replies: [], shown: [] };
          await bench.text(member ?? '', { From: number, ...(event && { NumMedia: '1' }) });
          const said = await repliesAfter(bench.turns, conversation, before);
          return { replies: said.filter((reply) => !isIntroduction(reply)), shown: bench.heard().map(show) };
        },
      };
    },
  };
}

/** What this is and how to stop it, which a number is told once; no other door has to. */
function isIntroduction({ channelData }: { channelData?: { receipt?: { outcome?: string } } }): boolean {
  return channelData?.receipt?.outcome === 'flow_welcome';
}

function show(body: string): string {
  const { segments, encoding } = measure(body);
  return `${body}\n[${segments} ${encoding}]`;
}
