import { expect } from 'chai';
import { createApology } from '../../bots/index.ts';
import { loadLocales } from '../../locales/index.ts';
import type { Language } from '../../safety/index.ts';

const PLAN = {
  plan: 'Plan',
  memberServices: '555-0100',
  nurseLine: '555-0101',
  hours: '8 to 5',
  links: {},
} as unknown as Parameters<Awaited<ReturnType<typeof loadLocales>>['speaker']>[1];

describe('The apology', () => {
  let apologise: ReturnType<typeof createApology>;
  before(async () => {
    const locales = await loadLocales('locales');
    apologise = createApology(
      (language) => locales.speaker(language, PLAN),
      () => 'r1',
    );
  });

  for (const [language, doctor] of [
    ['en', /doctor/],
    ['es', /médico|doctor/],
  ] as const satisfies [Language, RegExp][]) {
    for (const fault of ['unread', 'internal', 'parked'] as const) {
      it(`names the doctor, 911 and 988 (${fault}, ${language})`, () => {
        const reply = apologise(fault, language);
        for (const text of [reply.text, reply.channelData.sms]) {
          expect(text).to.match(doctor).and.to.contain('911').and.to.contain('988');
        }
      });
    }
  }

  it('has a receipt with the verdict of a gate that failed', () => {
    expect(apologise('unread', 'en').channelData.receipt).to.deep.equal({
      id: 'r1',
      verdict: 'MEDICAL',
      outcome: 'error_internal',
      rule: 'fail-closed',
    });
  });
});
