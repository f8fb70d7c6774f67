/**
 * What Teams takes from a bot in one conversation: at most so many messages in so many milliseconds.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const LIMITS = [
  { within: 1_000, most: 7 },
  { within: 2_000, most: 8 },
  { within: 30_000, most: 60 },
  { within: 3_600_000, most: 1_800 },
] as const;
const LONGEST = 3_600_000;
/** Conversations that are remembered; past it the one that was quiet for longest is forgotten. */
const REMEMBERED = 10_000;

/** Counts what was sent to each conversation, so that a send that Teams would refuse waits instead. */
export class Throttle {
  readonly #sent = new Map<string, number[]>();

  /** Milliseconds until the next message may be sent; 0 where it may be at once. */
  waitOf(conversation: string, now: number): number {
    const sent = this.#sent.get(conversation) ?? [];
    const waits = LIMITS.map(({ within, most }) => {
      const oldest = sent.at(-most);
      return oldest === undefined ? 0 : oldest + within - now;
    });
    return Math.max(0, ...waits);
  }

  note(conversation: string, now: number): void {
    const kept = (this.#sent.get(conversation) ?? []).filter((at) => now - at < LONGEST);
    this.#sent.delete(conversation);
    this.#sent.set(conversation, [...kept, now]);
    if (this.#sent.size > REMEMBERED) this.#sent.delete(this.#sent.keys().next().value ?? '');
  }
}
