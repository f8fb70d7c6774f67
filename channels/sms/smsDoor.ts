import { asTryAgain, createRateLimit } from '../http/index.ts';
import type { Carrier, Intake } from './carrier.ts';
import { noteOptOut } from './numbers/optOuts.ts';
import type { SmsOptions } from './options.ts';
import { takeUp } from './receive/takeUp.ts';
import { smsOutlet } from './send/smsOutlet.ts';
import { createSmsDesk } from './smsDesk.ts';

export interface SmsDoor {
  /** Opens the door to a carrier, before the turns are started; returns what its own door calls. */
  carry(carrier: Carrier): Intake;
}

/**
 * The door for text messages, whoever carries them: one person a number, one ledger of opt-outs, one set of rules.
 * Without a carrier nothing comes in, and nothing is sent. Throws and names every fault where the words are wrong.
 */
export function smsDoor(options: SmsOptions): SmsDoor {
  const { turns, config, plan } = options;
  const carriers = new Map<string, Carrier>();
  const desk = createSmsDesk(options, carriers);
  const { compose, database, keeper, now } = desk;
  const outlet = smsOutlet({ carriers, compose, keeper, database, now, state: () => plan().state });
  const limit = createRateLimit(config.rateLimit, now);
  return {
    carry: (carrier) => {
      carriers.set(carrier.name, carrier);
      turns.registerOutlet(outlet);
      return {
        take: async (sms) => {
          limit.spend(keeper.keyOf(sms.from));
          await takeUp(desk, sms, carrier.name).catch((error: unknown) => {
            throw asTryAgain(error);
          });
        },
        noteStopped: (number) =>
          noteOptOut(database, keeper.keyOf(number), { state: 'out', as: 'carrier', at: now() }),
      };
    },
  };
}
