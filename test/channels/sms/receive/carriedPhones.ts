import type { Database } from '../../../../runtime/index.ts';
import { botOver, countingSteps } from '../../../bots/testBot.ts';
import { openAzureSms } from '../../teams/texts/azureBench.ts';
import { openSms, type SmsBench } from '../smsHarness.ts';

/** A bot whose reply to an alarm is one, and which asks a question when it hears 'check'. */
const steps = countingSteps({
  converse: async ({ context }) => {
    const { text = '' } = context.activity;
    const outcome = /die|chest|enough/.test(text)
      ? 'signposted_crisis'
      : text === 'check'
        ? 'asked_check'
        : 'answered';
    const said = /^long/.test(text) ? 'A sentence of some length. '.repeat(20).trim() : `heard ${text}`;
    await context.sendActivity({
      type: 'message',
      text: said,
      channelData: { sms: said, receipt: { outcome } },
    });
    if (text === 'long, and a question') await context.sendActivity(asking('go on?'));
  },
});

function asking(sms: string) {
  return { type: 'message', text: sms, channelData: { sms, receipt: { outcome: 'asked_check' } } };
}

export type Phone = Pick<SmsBench, 'text' | 'heard' | 'database' | 'time' | 'close'>;
const bot = { turnsOver: (database: Database) => botOver(database, { steps }) };

/** Whoever carries them: how to open the door, and what makes a message the same as the one at a place from 1. */
export const CARRIERS: Record<
  string,
  { open: () => Promise<Phone>; sameAs: (place: number) => Record<string, string> }
> = {
  Twilio: {
    open: () => openSms(bot),
    sameAs: (place) => ({ MessageSid: `SM${String(place).padStart(32, '0')}` }),
  },
  Azure: { open: () => openAzureSms(bot), sameAs: (place) => ({ id: `m${place}` }) },
};
