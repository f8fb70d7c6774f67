import type { SmsLanguage } from './words.ts';

/** A text message that came in, as the door of a carrier hands it over: authenticated, bounded and parsed. */
export interface IncomingSms {
  /** What makes it the same message when the carrier delivers it again. */
  delivery: string;
  /** The member's number in the form of `memberNumber`. */
  from: string;
  text: string;
  /** Pictures and files that came with it; they are not looked at. */
  attachments: number;
  /** The carrier has recognised STOP, START or HELP by itself and has answered it. */
  answered: boolean;
  /** What the carrier needs beside the number to send the answer, in a form of its own; kept sealed. */
  route?: string;
}

export interface OutgoingSms {
  to: string;
  body: string;
  language: SmsLanguage;
  /** Addresses of pictures; any make it an MMS. */
  media: readonly string[];
  /** As it came with the message that this answers. */
  route: string | undefined;
}

/**
 * Who brings text messages and takes them. This is all that the rules for text messages know of one, so that they are
 * the same for each.
 */
export interface Carrier {
  /** Its name in the store. */
  name: string;
  /** False where it sends no MMS; then a picture is named by its address. */
  takesPictures: boolean;
  /** Hands a message over. Throws `DeliveryError` where it was not taken, `stoppedThere` where the number has stopped. */
  send(message: OutgoingSms): Promise<void>;
}

/** What the door of a carrier calls. */
export interface Intake {
  /** Takes a message in; resolves when it is on disk. Throws what its sender is answered. */
  take(sms: IncomingSms): Promise<void>;
  /** Notes the carrier's word that a number has stopped there. */
  noteStopped(number: string): Promise<void>;
}
