import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { OUTCOMES } from '../../dialogs/index.ts';
import { VERDICTS } from '../../safety/index.ts';
import { Conversation, openKnowledge, type Said } from './conversation.ts';
import { type Exchange, type Expected, parseScript } from './script.ts';

const FOLDER = import.meta.dirname;

describe('the golden conversations', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));

  it('are at least forty', () => {
    expect(files.length).to.be.at.least(40);
  });

  for (const file of files) {
    it(file.replace(/\.txt$/, '').replaceAll('-', ' '), async () => {
      const script = parseScript(readFileSync(join(FOLDER, file), 'utf8'));
      const conversation = new Conversation(knowledge, script.channel, script.locale);
      for (const exchange of script.exchanges) {
        const said = await (exchange.member === undefined
          ? conversation.happens(exchange.event ?? '')
          : conversation.says(exchange.member));
        check(exchange, said, `${file}:${exchange.line}`);
      }
    });
  }
});

function check(exchange: Exchange, said: Said[], place: string): void {
  const heard = said.map(({ receipt, text }) => `${tagsOf(receipt).join(' ')}: ${text}`).join('\n---\n');
  expect(said.length, `${place} replies, heard:\n${heard}`).to.equal(exchange.replies.length);
  for (const [index, expected] of exchange.replies.entries()) checkReply(expected, said[index], place);
  for (const words of exchange.never) {
    for (const { text } of said) expect(text, `${place} never`).not.to.include(words);
  }
  const choices = said.at(-1)?.choices ?? [];
  if (exchange.choices.length > 0) expect(choices, `${place} choices`).to.include.members(exchange.choices);
}

function checkReply({ tags, words, line }: Expected, said: Said | undefined, place: string): void {
  const actual = said ? tagsOf(said.receipt) : [];
  expect(actual, `${place}, line ${line}: ${said?.text}`).to.include.members(tags);
  for (const piece of words) expect(said?.text, `${place}, line ${line}`).to.include(piece);
}

function tagsOf({ verdict, outcome, snippet, routine, rule }: Said['receipt']): string[] {
  expect(VERDICTS).to.include(verdict);
  expect(OUTCOMES).to.include(outcome);
  return [verdict, outcome, snippet?.id ?? '', routine ?? '', rule ?? ''];
}
