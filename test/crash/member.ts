import type { Logged } from '../../bots/door.ts';
import type { Fleet } from './fleet.ts';

/** Milliseconds after which a client takes a request for lost. */
const PATIENCE = 3_000;

/** A client in one conversation: delivers each message one to five times, until it is acknowledged. */
export class Member {
  readonly conversation: string;
  readonly acknowledged: string[] = [];
  /** What it has read in the log so far, by place. */
  readonly seen = new Map<number, string>();
  readonly #fleet: Fleet;
  #count = 0;

  constructor(fleet: Fleet, conversation: string) {
    this.#fleet = fleet;
    this.conversation = conversation;
  }

  /** Writes one message after the other, sometimes several at once, until told to stop. */
  async writeUntil(stopped: () => boolean): Promise<void> {
    while (!stopped()) {
      const together = 1 + Math.floor(Math.random() * 3);
      await Promise.all(Array.from({ length: together }, () => this.#write()));
      await this.look();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    }
  }

  /** Reads on in the log from where it was. */
  async look(): Promise<void> {
    const after = Math.max(0, ...this.seen.keys());
    const query = `conversation=${encodeURIComponent(this.conversation)}&after=${after}`;
    const answer = await this.#ask(`/log?${query}`);
    for (const { sequence, activity } of (answer ?? []) as Logged[]) {
      this.seen.set(sequence, `${activity.replyToId ?? ''} ${activity.text}`);
    }
  }

  async #write(): Promise<void> {
    this.#count += 1;
    const text = `m${this.#count}`;
    const times = Math.random() < 0.7 ? 1 : 2 + Math.floor(Math.random() * 4);
    await Promise.all(Array.from({ length: times }, () => this.#deliver(text)));
    this.acknowledged.push(text);
  }

  async #deliver(text: string): Promise<void> {
    const body = JSON.stringify({ conversation: this.conversation, text });
    while (!(await this.#ask('/messages', { method: 'POST', body }))) {
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
    }
  }

  async #ask(path: string, init: RequestInit = {}): Promise<unknown> {
    try {
      const url = await this.#fleet.anyUrl();
      const answer = await fetch(url + path, { ...init, signal: AbortSignal.timeout(PATIENCE) });
      return answer.ok ? await answer.json() : undefined;
    } catch {
      return undefined;
    }
  }
}
