import { expect } from 'chai';
import { mayStart } from '../../../../channels/sms/index.ts';

/** Central time is UTC−6 on that day, and UTC−5 in July. */
const at = (time: string) => Date.parse(`2026-11-24T${time}Z`);

describe('The quiet hours', () => {
  const rows: [label: string, now: number, number: string, state: string | undefined, may: boolean][] = [
    ['8 am in Houston', at('14:00'), '+17135550100', undefined, false],
    ['8 am in El Paso too', at('15:00'), '+17135550100', undefined, true],
    ['one minute to 9 pm in Houston', at('02:59'), '+17135550100', undefined, true],
    ['9 pm in Houston', at('03:00'), '+17135550100', undefined, false],
    ['8 am in New York', at('13:00'), '+12125550100', undefined, true],
    ['a minute before it', at('12:59'), '+12125550100', undefined, false],
    ['a number of New York whose plan is in California', at('15:59'), '+12125550100', 'CA', false],
    ['the same at 8 am there', at('16:00'), '+12125550100', 'CA', true],
    ['a number that is nowhere', at('17:59'), '+442071838750', undefined, false],
    ['the same when it is day from New York to Honolulu', at('18:00'), '+442071838750', undefined, true],
    ['a number that is nowhere with a plan in Texas', at('15:00'), '+18005550100', 'TX', true],
    ['8 am in New York in summer', Date.parse('2026-07-01T12:00Z'), '+12125550100', undefined, true],
  ];
  for (const [label, now, number, state, may] of rows) {
    it(`${may ? 'let' : 'do not let'} the bot start: ${label}`, () => {
      expect(mayStart(now, number, state)).to.equal(may);
    });
  }
});
