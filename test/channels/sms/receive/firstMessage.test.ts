import { expect } from 'chai';
import { CARRIERS, type Phone } from './carriedPhones.ts';

for (const [carrier, { open }] of Object.entries(CARRIERS)) {
  describe(`The first text message through ${carrier}`, () => {
    let bench: Phone;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());

    const FIRST = /^Example Health Plan exercise tips\. Automated, not a doctor\..*911.*988.*HELP.*STOP/;

    it('is answered by what this is and how to stop, once', async () => {
      await bench.text('hi');
      const [first, answer] = bench.heard();
      expect(first).to.match(FIRST);
      expect(answer).to.equal('heard hi');
      await bench.text('ho');
      expect(bench.heard()).to.deep.equal(['heard ho']);
    });

    it('is answered in its own language', async () => {
      await bench.text('hola');
      expect(bench.heard()[0]).to.include('Soy un programa').and.include('911').and.include('ALTO');
    });

    it('has its alarm answered before anything else', async () => {
      await bench.text('my chest hurts');
      const [answer, first] = bench.heard();
      expect(answer).to.equal('heard my chest hurts');
      expect(first).to.match(FIRST);
    });

    it('gets no introduction where it is STOP', async () => {
      await bench.text('STOP');
      expect(bench.heard().length).to.equal(1);
    });

    it('is introduced again when the conversation has been forgotten', async () => {
      await bench.text('hi');
      await bench.database.write((sql) => sql.run("delete from ledger where kind = 'sms-introduced'"));
      bench.heard();
      await bench.text('ho');
      expect(bench.heard()[0]).to.match(FIRST);
    });
  });
}
