import type { Activity } from 'botbuilder';
import { DeliveryError, type Outlet } from '../../../bots/index.ts';
import type { Database } from '../../../runtime/index.ts';
import type { Carrier } from '../carrier.ts';
import type { NumberKeeper } from '../numbers/numberKeeper.ts';
import { hasOptedOut, noteOptOut } from '../numbers/optOuts.ts';
import { addressIn } from '../numbers/smsAccount.ts';
import { mayStart } from '../quiet/mayStart.ts';
import type { Sms } from '../render/composeSms.ts';
import { smsLanguage } from '../words.ts';
import { hasStoppedThere, stoppedThere } from './stoppedThere.ts';

/** Outcomes that are sent after a STOP too: answers to an alarm that they text themselves. */
const ALARMS = ['signposted_emergency', 'signposted_crisis'];
/** The same of the door's own texts: the confirmation, and the answer to HELP. */
const ANSWERS_OF_THE_DOOR = ['flow_opt_out', 'flow_help'];

export interface SmsOutletOptions {
  /** By their names. */
  carriers: ReadonlyMap<string, Carrier>;
  compose: (activity: Partial<Activity>) => Sms;
  keeper: NumberKeeper;
  database: Database;
  now: () => number;
  /** The state in which the plan's members live, such as TX. */
  state: () => string | undefined;
}

/**
 * Sends committed replies by SMS, through the carrier that brought what they answer. Every send asks the opt-out
 * ledger, those that were scheduled long before too; what the bot starts itself (`channelData.startedByUs`) also keeps
 * the quiet hours. Throws `DeliveryError`.
 */
export function smsOutlet(options: SmsOutletOptions): Outlet {
  return { channel: 'sms', deliver: (activity) => deliver(activity, options) };
}

async function deliver(activity: Partial<Activity>, options: SmsOutletOptions): Promise<void> {
  const { database, keeper, now } = options;
  if (activity.type !== 'message') return;
  const key = activity.recipient?.id ?? '';
  const address = addressIn(keeper, activity.recipient);
  if (address === undefined) throw new DeliveryError('no_number', false);
  const { number: to, route } = address;
  if (!isInSpiteOfStop(activity) && (await hasOptedOut(database, key))) throw stoppedThere();
  if (activity.channelData?.startedByUs && !mayStart(now(), to, options.state())) {
    throw DeliveryError.ofWish('quiet_hours');
  }
  const carrier = options.carriers.get(address.carrier);
  if (!carrier) throw new DeliveryError('no_carrier', false);
  const { body, media } = options.compose(activity);
  try {
    await carrier.send({ to, body, media, language: smsLanguage(activity.locale), route });
  } catch (error) {
    if (hasStoppedThere(error)) {
      await noteOptOut(database, key, { state: 'out', as: 'carrier', at: now() });
    }
    throw error;
  }
}

function isInSpiteOfStop({ channelData }: Partial<Activity>): boolean {
  const outcome = channelData?.receipt?.outcome;
  return ALARMS.includes(outcome) || (channelData?.byDoor === true && ANSWERS_OF_THE_DOOR.includes(outcome));
}
