import { type Measured, measure } from '../render/measure.ts';

/** A text message as a phone without a carrier gets it. */
export interface PhoneMessage {
  /** From 1, in the order of arrival. */
  place: number;
  body: string;
  /** Addresses of pictures. */
  media: string[];
  measured: Measured;
}

/** Messages of one number that are remembered. */
const REMEMBERED = 200;

/** Stands in for the carriers on a developer's machine: holds what was sent to a number and tells its phones. */
export class Switchboard {
  readonly #messages = new Map<string, PhoneMessage[]>();
  readonly #phones = new Map<string, Set<(message: PhoneMessage) => void>>();

  deliver(to: string, body: string, media: string[]): void {
    const messages = this.#messages.get(to) ?? [];
    const place = (messages.at(-1)?.place ?? 0) + 1;
    const message = { place, body, media, measured: measure(body) };
    this.#messages.set(to, [...messages, message].slice(-REMEMBERED));
    for (const ring of this.#phones.get(to) ?? []) ring(message);
  }

  /** Calls back with what came after a place and with all that comes; returns how to hang up. */
  connect(number: string, after: number, onMessage: (message: PhoneMessage) => void): () => void {
    for (const message of this.#messages.get(number) ?? []) if (message.place > after) onMessage(message);
    const phones = this.#phones.get(number) ?? new Set();
    this.#phones.set(number, phones.add(onMessage));
    return () => {
      phones.delete(onMessage);
      if (phones.size === 0) this.#phones.delete(number);
    };
  }
}
