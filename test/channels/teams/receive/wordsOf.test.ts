import { expect } from 'chai';
import { parseChannelActivity } from '../../../../channels/teams/receive/channelActivity.ts';
import { wordsOf } from '../../../../channels/teams/receive/wordsOf.ts';
import { said } from '../activities.ts';

const mention = (id: string, text: string) => ({ type: 'mention', mentioned: { id }, text });

const ROWS: [text: string, words: string, entities?: unknown[]][] = [
  ['hello', 'hello'],
  ['<at>Helper</at> hello', 'hello', [mention('28:bot', '<at>Helper</at>')]],
  ['ask <at id="0">Helper</at> this', 'ask this', [mention('28:bot', '<at id="0">Helper</at>')]],
  ['<at>H.*(</at> hello', 'hello', [mention('28:bot', '<at>H.*(</at>')]],
  ['<at>Bob</at> asked', 'Bob asked', [mention('29:bob', '<at>Bob</at>')]],
  ['chest&nbsp;pain', 'chest pain'],
  ['more than 5 &lt; 6 &amp; &quot;so&quot;', 'more than 5 < 6 & "so"'],
  ['&amp;lt;', '&lt;'],
  ['one\ntwo', 'one\ntwo'],
  ['  a   b  ', 'a b'],
];

describe('wordsOf', () => {
  for (const [text, words, entities] of ROWS) {
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(words)}`, () => {
      expect(wordsOf(parseChannelActivity(said(text, { entities })))).to.equal(words);
    });
  }
});
