import type { Activity } from 'botbuilder';
import { DeliveryError, type Outlet } from '../../../bots/index.ts';
import type { Database } from '../../../runtime/index.ts';
import type { NumberKeeper } from '../numbers/numberKeeper.ts';
import { hasOptedOut, noteOptOut } from '../numbers/optOuts.ts';
import { mayStart } from '../quiet/mayStart.ts';
import type { Sms } from '../render/composeSms.ts';
import { smsFault } from './smsFault.ts';
import type { SendSms } from './twilioSender.ts';

/** What may be sent after a STOP: the answer to an alarm that they text themselves, */
const ALARMS = ['signposted_emergency', 'signposted_crisis'];
/** and of the door's own texts the confirmation, and the answer to HELP. */
const ANSWERS_OF_THE_DOOR = ['flow_opt_out', 'flow_help'];

export interface SmsOutletOptions {
  send: SendSms;
  compose: (activity: Partial<Activity>) => Sms;
  keeper: NumberKeeper;
  database: Database;
  now: () => number;
  /** The state in which the plan's members live, such as TX. */
  state: () => string | undefined;
}

/**
 * Sends committed replies by SMS. Every send asks the opt-out ledger, those that were scheduled long before too;
 * what the bot starts itself (`channelData.startedByUs`) also keeps the quiet hours. Throws `DeliveryError`.
 */
export function smsOutlet(options: SmsOutletOptions): Outlet {
  return { channel: 'sms', deliver: (activity) => deliver(activity, options) };
}

async function deliver(activity: Partial<Activity>, options: SmsOutletOptions): Promise<void> {
  const { database, keeper, now } = options;
  if (activity.type !== 'message') return;
  const key = activity.recipient?.id ?? '';
  const number = keeper.open(sealedIn(activity));
  if (number === undefined) throw new DeliveryError('no_number', false);
  if (!isInSpiteOfStop(activity) && (await hasOptedOut(database, key)))
    throw DeliveryError.ofWish('opted_out');
  if (activity.channelData?.startedByUs && !mayStart(now(), number, options.state())) {
    throw DeliveryError.ofWish('quiet_hours');
  }
  const { body, media } = options.compose(activity);
  try {
    await options.send({ to: number, body, media });
  } catch (error) {
    const fault = smsFault(error);
    if (fault.code === 'opted_out') {
      await noteOptOut(database, key, { state: 'out', as: 'carrier', at: now() });
    }
    throw fault;
  }
}

function isInSpiteOfStop({ channelData }: Partial<Activity>): boolean {
  const outcome = channelData?.receipt?.outcome;
  return ALARMS.includes(outcome) || (channelData?.byDoor === true && ANSWERS_OF_THE_DOOR.includes(outcome));
}

/** The number's sealed form travels with the member's account, so that no list of numbers is kept. */
function sealedIn({ recipient }: Partial<Activity>): string {
  return (recipient as { sealed?: string } | undefined)?.sealed ?? '';
}
