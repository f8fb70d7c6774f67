import type { DurableTurns, Knowledge } from '../../../bots/index.ts';
import { listenWith } from '../../../channels/sms/index.ts';
import { createNumberKeeper } from '../../../channels/sms/numbers/numberKeeper.ts';
import { measure } from '../../../channels/sms/render/measure.ts';
import type { Database } from '../../../runtime/index.ts';
import { NUMBER_SECRET, openSms } from '../../channels/sms/smsHarness.ts';
import { openAzureSms } from '../../channels/teams/texts/azureBench.ts';
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

/** Members whose texts Twilio carries: signed webhooks in, and what was handed to it out. */
export async function openSmsDoor(behind: Behind): Promise<GoldenDoor> {
  return doorOf(await openSms(rulesOf(behind)), (number, isPicture) => ({
    From: number,
    ...(isPicture && { NumMedia: '1' }),
  }));
}

/** Members whose texts Azure's SMS channel carries: signed activities in, and what was sent to the connector out. */
export async function openAzureSmsDoor(behind: Behind): Promise<GoldenDoor> {
  const { turnsOver, ...sms } = rulesOf(behind);
  return doorOf(await openAzureSms({ turnsOver, sms }), (number, isPicture) => ({
    from: { id: number },
    conversation: { id: number },
    ...(isPicture && { attachments: [{ contentType: 'image/png' }] }),
  }));
}

function rulesOf(behind: Behind) {
  const { knowledge, time } = behind;
  return {
    turnsOver: (database: Database) => goldenTurns(behind, database),
    now: () => time.now,
    listen: listenWith(knowledge),
  };
}

/** A phone's side of a door: what a carrier brings and takes. */
interface Phone<Fields> {
  database: Database;
  turns: DurableTurns;
  text(body: string, fields: Fields): Promise<number>;
  heard(): string[];
  close(): Promise<void>;
}

function doorOf<Fields>(
  phone: Phone<Fields>,
  fieldsOf: (number: string, isPicture: boolean) => Fields,
): GoldenDoor {
  let numbers = 0;
  return {
    database: phone.database,
    close: () => phone.close(),
    talk: () => {
      numbers += 1;
      const number = `+1555555${String(numbers).padStart(4, '0')}`;
      const conversation = `sms:${keeper.keyOf(number)}`;
      return {
        conversation,
        does: async ({ member, event }) => {
          const before = await lastPlace(phone.turns, conversation);
          if (event === 'joins') return { replies: [], shown: [] };
          await phone.text(member ?? '', fieldsOf(number, event !== undefined));
          const said = await repliesAfter(phone.turns, conversation, before);
          return { replies: said.filter((reply) => !isIntroduction(reply)), shown: phone.heard().map(show) };
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
