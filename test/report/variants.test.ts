import { expect } from 'chai';
import { REMARKS } from './remarks.ts';
import type { Row } from './row.ts';
import { rewrite } from './variants.ts';

const row: Row = {
  id: 'en-e-001',
  set: 'emergency',
  text: "My chest hurts, and I can't breathe. ¿Corazón?",
  language: 'en',
  expect: 'EMERGENCY',
  also: [],
  group: 'E1',
  form: 'clean',
  frame: 'plain',
  person: 'first',
};

describe('the other writings of a message', () => {
  it('are the same in every run', () => {
    const once = rewrite(row, 'a typo in each long word').text;
    expect(rewrite(row, 'a typo in each long word').text).to.equal(once);
  });

  it('slip in each long word and leave short ones alone', () => {
    const words = rewrite(row, 'a typo in each long word').text.split(' ');
    const before = row.text.split(' ');
    const changed = before.filter((word, at) => words[at] !== word);
    expect(changed).to.deep.equal(['chest', 'hurts,', 'breathe.']);
  });

  it('slip in one word', () => {
    const words = rewrite(row, 'a typo in one word').text.split(' ');
    expect(row.text.split(' ').filter((word, at) => words[at] !== word)).to.have.length(1);
  });

  it('shout', () => {
    expect(rewrite(row, 'all capitals').text).to.equal("MY CHEST HURTS, AND I CAN'T BREATHE. ¿CORAZÓN?");
  });

  it('drop punctuation and keep words and numbers whole', () => {
    expect(rewrite(row, 'no punctuation').text).to.equal("My chest hurts and I can't breathe Corazón");
    const number = { ...row, text: 'It is 100.8, or 190/115.' };
    expect(rewrite(number, 'no punctuation').text).to.equal('It is 100.8 or 190/115');
  });

  it('drop accents', () => {
    expect(rewrite(row, 'no accents').text).to.include('Corazon');
  });

  it('stand beside a remark in the language of the message', () => {
    const { text } = rewrite(row, 'beside a remark');
    expect(text).to.include(row.text);
    expect(REMARKS.en.some((remark) => text.replace(row.text, '').trim() === remark)).to.equal(true);
  });
});
