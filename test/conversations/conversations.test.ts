import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { measure } from '../../channels/sms/render/measure.ts';
import { OUTCOMES } from '../../dialogs/index.ts';
import { VERDICTS } from '../../safety/index.ts';
import { MINUTE, MONTH, openKnowledge, START } from './conversation.ts';
import type { Behind, GoldenDoor, Heard, Talk } from './doors/goldenDoor.ts';
import { openAzureSmsDoor, openSmsDoor } from './doors/smsDoor.ts';
import { openTeamsDoor } from './doors/teamsDoor.ts';
import { openWebDoor } from './doors/webDoor.ts';
import { type DoorName, type Exchange, type Expected, parseScript, scriptFor } from './script.ts';

const FOLDER = import.meta.dirname;
const APPROVED = join(FOLDER, 'approved');
/** Set to write down what is shown now as what is approved. */
const isApproving = process.env.APPROVE === '1';

/** A code that moves a routine is another one each time. */
const CODE = /\b\d{4} \d{4}\b/g;

/** The doors; what a text message says is the same, whoever carries it, and approved once. */
const OPENED: readonly [label: string, name: DoorName, open: (behind: Behind) => Promise<GoldenDoor>][] = [
  ['web', 'web', openWebDoor],
  ['teams', 'teams', openTeamsDoor],
  ['sms', 'sms', openSmsDoor],
  ["sms, through Azure's channel", 'sms', openAzureSmsDoor],
];
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

describe('the golden conversations', () => {
  const time = { now: START };
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge(() => time.now);
  });

  it('are at least forty', () => {
    expect(files.length).to.be.at.least(40);
  });

  for (const [label, name, open] of OPENED) {
    describe(`at the door ${label}`, () => {
      let door: GoldenDoor;
      before(async () => {
        door = await open({ knowledge, time });
        if (isApproving) mkdirSync(join(APPROVED, name), { recursive: true });
      });
      beforeEach(() => {
        time.now = START;
      });
      after(() => door.close());

      for (const file of files) {
        it(file.replace(/\.txt$/, '').replaceAll('-', ' '), async () => {
          const { locale, exchanges } = scriptFor(
            name,
            parseScript(readFileSync(join(FOLDER, file), 'utf8')),
          );
          const talk = door.talk(locale);
          const shown: string[] = [];
          for (const exchange of exchanges) {
            shown.push(`> ${exchange.member ?? `(${exchange.event})`}`);
            if (await passes(exchange, door, talk, time)) continue;
            const heard = await talk.does(exchange);
            check(exchange, heard, name, `${file}:${exchange.line}`);
            shown.push(...heard.shown);
          }
          approve(name, file, `${shown.join('\n\n')}\n`.replace(CODE, '#### ####'));
        });
      }
    });
  }
});

/** What happens to the bot and not at the door; true where it was such a thing. */
async function passes(
  { event }: Exchange,
  { database }: GoldenDoor,
  { conversation }: Talk,
  time: { now: number },
): Promise<boolean> {
  if (event === 'a month passes') time.now += MONTH;
  else if (event === 'some minutes pass') time.now += 5 * MINUTE;
  else if (event !== 'tree changes') return false;
  else {
    const change = "update conversations set shape = 'another' where key = $1";
    await database.write((sql) => sql.run(change, conversation));
  }
  return true;
}

/** The same outcome, verdict, snippet and routine at every door; the same words on every screen. */
function check(exchange: Exchange, { replies, shown }: Heard, door: DoorName, place: string): void {
  const heard = replies.map((reply) => `${tagsOf(reply).join(' ')}: ${reply.text}`).join('\n---\n');
  expect(replies.length, `${place} replies, heard:\n${heard}`).to.equal(exchange.replies.length);
  for (const [index, expected] of exchange.replies.entries()) {
    checkReply(expected, replies[index], door, place);
  }
  for (const words of exchange.never) {
    for (const { text } of replies) expect(text, `${place} never`).not.to.include(words);
  }
  if (door === 'sms') {
    for (const body of shown)
      expect(measure(body.replace(/\n\[[^\n]*$/, '')).segments, body).to.be.at.most(2);
    return;
  }
  const choices = replies.at(-1)?.suggestedActions?.actions.map(({ title }) => title) ?? [];
  if (exchange.choices.length > 0) expect(choices, `${place} choices`).to.include.members(exchange.choices);
}

function checkReply(
  { tags, words, line }: Expected,
  reply: Partial<Activity> | undefined,
  door: DoorName,
  place: string,
): void {
  const where = `${place}, line ${line}: ${reply?.text}`;
  expect(reply ? tagsOf(reply) : [], where).to.include.members(tags);
  if (door === 'sms') return;
  for (const piece of words) expect(reply?.text, where).to.include(piece);
}

function tagsOf({ channelData }: Partial<Activity>): string[] {
  const { verdict, outcome, snippet, routine, rule } = channelData.receipt;
  expect(VERDICTS).to.include(verdict);
  expect(OUTCOMES).to.include(outcome);
  return [verdict, outcome, snippet?.id ?? '', routine ?? '', rule ?? ''];
}

/** A change of what is shown has to be made on purpose: APPROVE=1 writes it down. */
function approve(door: DoorName, name: string, shown: string): void {
  const file = join(APPROVED, door, name);
  if (isApproving) writeFileSync(file, shown);
  const approved = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(shown, 'Not what is approved; APPROVE=1 writes it down').to.equal(approved);
}
