import { expect } from 'chai';
import { quoteMember, quotePerson } from '../../locales/line.ts';

describe('quoted words', () => {
  it('of a person of the plan keep their lines, numbers and marks', () => {
    const said = 'Hi Ann!\r\nCall +1 (800) 555-0100.\n\n  Group #12\tis yours.';
    expect(quotePerson(said)).to.equal('Hi Ann!\n\nCall +1 (800) 555-0100.\n\nGroup #12 is yours.');
  });

  it('of a person of the plan bring no Markdown', () => {
    const said = '# Title\n![a](http://x) **b** <b>c</b> `d` | e\n+ f\n***';
    expect(quotePerson(said)).to.equal('Title\n\n!a(http://x) b bc/b d  e\n\nf');
    expect(quotePerson('a'.repeat(5_000))).to.have.length(1_000);
  });

  it('of a member are one short line without marks', () => {
    expect(quoteMember('a\nb (c) *d*!')).to.equal('a b c d');
    expect(quoteMember('a'.repeat(300))).to.have.length(200);
  });
});
