import { expect } from 'chai';
import { bannedClaims } from '../../../content/check/bannedClaims.ts';
import type { Body } from '../../../content/check/body.ts';
import { checkBody } from '../../../content/check/checkBody.ts';
import { addressComplaint } from '../../../content/check/linkFaults.ts';

const body = (over: Partial<Body>): Body => ({
  file: 'snippets/en/a.md',
  line: 20,
  language: 'en',
  form: 'web',
  text: 'Walk a bit.',
  warns: false,
  ...over,
});
const whats = (over: Partial<Body>) => checkBody(body(over)).map(({ what }) => what);

describe('the check of a text', () => {
  it('finds nothing in a plain one', () => {
    expect(whats({})).to.deep.equal([]);
  });

  it('allows two SMS segments, and one where it warns', () => {
    const text = 'Walk on a bit. '.repeat(15).trim();
    expect(whats({ form: 'sms', text })).to.deep.equal([]);
    expect(whats({ form: 'sms', text, warns: true })).to.deep.equal([
      'the SMS takes 2 segments of at most 1',
    ]);
    expect(whats({ form: 'web', text: text.repeat(3) })).to.deep.equal([]);
  });

  it('names the letters that make an SMS longer', () => {
    const fault = checkBody(body({ language: 'es', form: 'sms', text: 'Camine más. '.repeat(13) }))[0];
    expect(fault?.what).to.equal('the SMS takes 3 segments of at most 2');
    expect(fault?.mend).to.include('á');
  });

  for (const text of [
    'This cures back pain.',
    'Yoga treats pain.',
    'It is safe for everyone.',
    'You are cleared to start.',
    'Burn 300 calories.',
    'Lose 10 pounds.',
  ]) {
    it(`stops '${text}'`, () => expect(bannedClaims(text, 'en')).to.have.length(1));
  }

  for (const text of [
    'Esto cura el dolor.',
    'El yoga trata el dolor.',
    'Es seguro para todos.',
    'Está autorizado para empezar.',
    'Queme 300 calorías.',
    'Puede perder 10 libras.',
  ]) {
    it(`stops '${text}'`, () => expect(bannedClaims(text, 'es')).to.have.length(1));
  }

  it('lets words pass that only look like claims', () => {
    expect(bannedClaims('Keep the floor clear and secure. A treat for you.', 'en')).to.deep.equal([]);
    expect(bannedClaims('Se trata de moverse. Procure un piso seguro.', 'es')).to.deep.equal([]);
  });

  it('wants full and well-formed addresses', () => {
    expect(addressComplaint('https://doi.org/10.1136/bjsports-2016-097352')).to.equal(undefined);
    expect(addressComplaint('https://pmc.ncbi.nlm.nih.gov/articles/PMC5396190/')).to.equal(undefined);
    expect(addressComplaint('https://doi.org/bjsports')).to.match(/not a DOI/);
    expect(addressComplaint('https://pmc.ncbi.nlm.nih.gov/PMC5396190')).to.match(/not of the form/);
    expect(addressComplaint('http://health.gov')).to.match(/https/);
    expect(addressComplaint('www.health.gov')).to.match(/not an address/);
    expect(whats({ text: 'See [this](/page).' })).to.deep.equal(["'/page' is not an address"]);
  });
});
