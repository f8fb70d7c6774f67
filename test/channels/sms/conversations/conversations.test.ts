import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { Knowledge } from '../../../../bots/index.ts';
import { createHearing } from '../../../../channels/sms/hear/hearing.ts';
import { createNumberKeeper } from '../../../../channels/sms/numbers/numberKeeper.ts';
import { measure } from '../../../../channels/sms/render/measure.ts';
import { botOver } from '../../../bots/testBot.ts';
import { openKnowledge } from '../../../conversations/conversation.ts';
import { type Exchange, parseScript, type Script } from '../../../conversations/script.ts';
import { MEMBER, openSms, type SmsBench } from '../smsHarness.ts';
import { SMS_WORDS } from '../smsWords.ts';

const SCRIPTS = join(import.meta.dirname, '../../../conversations');
const APPROVED = join(import.meta.dirname, 'approved');
/** Set to write down what is sent now as what is approved. */
const isApproving = process.env.APPROVE === '1';

const SECRET = 'a-secret-of-numbers-for-tests';
const keeper = createNumberKeeper(SECRET);
const { hear } = createHearing(SMS_WORDS);

const scripts = readdirSync(SCRIPTS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, script: parseScript(readFileSync(join(SCRIPTS, name), 'utf8')) }))
  .filter(({ script }) => isForPhones(script));

describe('The golden conversations by text message', () => {
  let knowledge: Knowledge;
  let bench: SmsBench;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
    if (isApproving) mkdirSync(APPROVED, { recursive: true });
  });
  beforeEach(async () => {
    bench = await openSms({
      turnsOver: (database) => botOver(database, { steps: knowledge.steps }),
      listen: (text) => {
        const { verdict, language } = knowledge.firstOutcome(text);
        return { alarm: verdict === 'EMERGENCY' || verdict === 'CRISIS', language };
      },
    });
  });
  afterEach(() => bench.close());

  it('are most of them', () => {
    expect(scripts.length).to.be.at.least(30);
  });

  for (const { name, script } of scripts) {
    it(name.replace(/\.txt$/, '').replaceAll('-', ' '), async () => {
      const shown: string[] = [];
      for (const exchange of script.exchanges.filter(({ event }) => event !== 'joins')) {
        const before = await lastPlace(bench);
        await bench.text(exchange.member ?? '', exchange.event ? { NumMedia: '1' } : {});
        compare(exchange, await replies(bench, before), `${name}:${exchange.line}`);
        const bodies = bench.heard();
        for (const body of bodies) expect(measure(body).segments, body).to.be.at.most(2);
        shown.push(`> ${exchange.member ?? '(a picture)'}`, ...bodies.map(display));
      }
      approve(name, `${shown.join('\n\n')}\n`);
    });
  }
});

/** What only another door has, or what this door answers itself, is not compared. */
function isForPhones({ channel, exchanges }: Script): boolean {
  const events = exchanges.map(({ event }) => event ?? 'joins');
  const isWebCheck =
    channel !== 'sms' &&
    exchanges.some(({ replies }) => replies.some(({ tags }) => tags.includes('asked_check')));
  const isOurs = exchanges.some(({ member = '' }) =>
    ['stop', 'start', 'help'].includes(hear(member, false)?.wish ?? ''),
  );
  return !isWebCheck && !isOurs && events.every((event) => ['joins', 'sends a picture'].includes(event));
}

const CONVERSATION = `sms:${keeper.keyOf(MEMBER)}`;

async function lastPlace({ turns }: SmsBench): Promise<number> {
  return (await turns.log(CONVERSATION, 0)).at(-1)?.sequence ?? 0;
}

/** What the dialogs have said after a place in the log. */
async function replies({ turns }: SmsBench, after: number): Promise<Partial<Activity>[]> {
  const log = await turns.log(CONVERSATION, after);
  const said = log.map(({ activity }) => activity).filter(({ from }) => from?.role !== 'user');
  return said.filter((activity) => !String(activity.text).startsWith('Example Health Plan'));
}

/** The same outcome, verdict, snippet and routine as on every other door. */
function compare({ replies: expected }: Exchange, said: Partial<Activity>[], place: string): void {
  expect(said.length, `${place}, heard: ${said.map(({ text }) => text).join('\n')}`).to.equal(
    expected.length,
  );
  for (const [index, { tags }] of expected.entries()) {
    const { verdict, outcome, snippet, routine, rule } = said[index]?.channelData.receipt ?? {};
    expect([verdict, outcome, snippet?.id, routine, rule], place).to.include.members(tags);
  }
}

function display(body: string): string {
  const { segments, encoding } = measure(body);
  return `${body}\n[${segments} ${encoding}]`;
}

/** A change of what is sent has to be made on purpose: APPROVE=1 writes it down. */
function approve(name: string, shown: string): void {
  const file = join(APPROVED, name);
  if (isApproving) writeFileSync(file, shown);
  expect(shown).to.equal(readFileSync(file, 'utf8'));
}
