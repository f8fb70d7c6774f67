import type { Activity } from 'botbuilder';
import type { Entry } from '../runtime/index.ts';

export const CHANNELS = ['web', 'msteams', 'sms', 'terminal', 'desk'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A message as a door hands it over: authenticated, bounded, parsed, not yet understood. */
export interface Incoming {
  channel: Channel;
  /** Key of the conversation over all channels, such as `web:4f3a…`; one turn at a time runs in it. */
  conversation: string;
  /** What makes this message one and the same when it is delivered again; unique within the conversation. */
  delivery: string;
  activity: Partial<Activity>;
  /** The answer, where the channel's own rules give it (STOP, HELP): committed without reading or the dialogs. */
  replies?: readonly Partial<Activity>[] | undefined;
  /** What is noted in the ledger with the message, in the same transaction and so once. */
  notes?: readonly Entry[] | undefined;
}

export interface Accepted {
  /** Place of the message in its conversation's log, from 1. */
  sequence: number;
  /** True where this delivery was taken in before; nothing was done this time. */
  repeated: boolean;
}

/** An activity in a conversation's log: the member's and the bot's, in the order in which they count. */
export interface Logged {
  sequence: number;
  activity: Partial<Activity>;
}

/** What a door needs of the bot. */
export interface Turns {
  /** Takes a message in; resolves when it is on disk, before it is answered. */
  receive(incoming: Incoming): Promise<Accepted>;
  /** Resolves when the turn of that message is committed. */
  settled(conversation: string, sequence: number): Promise<void>;
  /** The conversation's log after a sequence (0 for all of it), oldest first. */
  log(conversation: string, after: number): Promise<Logged[]>;
  /** Calls back whenever something was committed to the conversation's log, by this process or another. */
  subscribe(conversation: string, onCommitted: () => void): () => void;
}

/** A door that sends what was committed to it; a door that is read from the log (web, terminal) has none. */
export interface Outlet {
  channel: Channel;
  /** Sends one activity; throws `DeliveryError` where it did not arrive. */
  deliver(activity: Partial<Activity>): Promise<void>;
}
