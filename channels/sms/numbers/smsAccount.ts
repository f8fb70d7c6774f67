import type { ChannelAccount } from 'botbuilder';
import type { IncomingSms } from '../carrier.ts';
import type { NumberKeeper } from './numberKeeper.ts';

/**
 * The account of a member as it stands in their messages, and in the answers to them: the number's keyed hash, and
 * sealed with it what an answer is sent by, so that no list of numbers is kept.
 */
interface SmsAccount extends ChannelAccount {
  /** The number. */
  sealed: string;
  /** The name of the carrier that brought the message. */
  carrier: string;
  /** What that carrier needs beside the number. */
  sealedRoute?: string;
}

/** How a reply finds its member again. */
export interface Address {
  number: string;
  carrier: string;
  route: string | undefined;
}

export function accountOf(keeper: NumberKeeper, { from, route }: IncomingSms, carrier: string): SmsAccount {
  return {
    id: keeper.keyOf(from),
    name: '',
    role: 'user',
    sealed: keeper.seal(from),
    carrier,
    ...(route !== undefined && { sealedRoute: keeper.seal(route) }),
  };
}

/** The address in an account; undefined where it was sealed under another secret. */
export function addressIn(keeper: NumberKeeper, account: ChannelAccount | undefined): Address | undefined {
  const { sealed = '', carrier = '', sealedRoute } = (account ?? {}) as Partial<SmsAccount>;
  const number = keeper.open(sealed);
  const route = sealedRoute === undefined ? undefined : keeper.open(sealedRoute);
  return number === undefined ? undefined : { number, carrier, route };
}

/** The name of the carrier that an account's answers go by. */
export function carrierIn(account: ChannelAccount | undefined): string | undefined {
  return (account as Partial<SmsAccount> | undefined)?.carrier;
}
