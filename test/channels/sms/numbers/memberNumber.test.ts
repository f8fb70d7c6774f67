import { expect } from 'chai';
import { memberNumber } from '../../../../channels/sms/numbers/memberNumber.ts';

const FORMS: [given: string, number: string | undefined][] = [
  ['+15555550123', '+15555550123'],
  ['15555550123', '+15555550123'],
  ['5555550123', '+15555550123'],
  ['+525512345678', '+525512345678'],
  ['72345', '72345'],
  ['', undefined],
  ['+0155', undefined],
  ['525512345678', undefined],
  ['whatsapp:+15555550123', undefined],
  ['+1 555 555 0123', undefined],
];

describe('A member’s number', () => {
  for (const [given, number] of FORMS) {
    it(`is ${number ?? 'none'} where a carrier writes '${given}'`, () => {
      expect(memberNumber(given)).to.equal(number);
    });
  }
});
