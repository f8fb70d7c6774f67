import {
  type Clock,
  claimSending,
  type Database,
  holdSending,
  type Logger,
  type Metrics,
  noteSending,
  oldestWaiting,
  type WaitingReply,
} from '../runtime/index.ts';
import { DeliveryError } from './deliveryError.ts';
import type { Outlet } from './door.ts';
import { pauseAfter } from './pauseAfter.ts';

/** Milliseconds: a claim outlives a send that hangs, and is free again soon after its process died. */
const LONGEST_SEND = 8_000;
const CLAIM = 12_000;
/** A reply that is an hour old is not sent any more. */
const GIVE_UP_AFTER = 3_600_000;

export interface SenderServices {
  database: Database;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  ending: AbortSignal;
}

/**
 * Sends committed replies through their outlet, in order, one process at a time in a conversation. What fails
 * is tried again with growing pauses; a send that may have arrived is made again, since a reply twice is an
 * annoyance and a lost 911 line a harm. What cannot be delivered is kept, counted and shown.
 */
export class Sender {
  readonly #services: SenderServices;
  readonly #outlets = new Map<string, Outlet>();
  /** Conversations that are being sent, and whether they were woken meanwhile. */
  readonly #sending = new Map<string, Promise<void>>();
  readonly #woken = new Set<string>();

  constructor(services: SenderServices) {
    this.#services = services;
  }

  register(outlet: Outlet): void {
    this.#outlets.set(outlet.channel, outlet);
  }

  /** True where the replies of this conversation are sent by us; otherwise their door reads them from the log. */
  sends(conversation: string): boolean {
    return this.#outlets.has(channelOf(conversation));
  }

  /** Sends what waits in a conversation, if nobody does so already. */
  wake(conversation: string): void {
    if (!this.sends(conversation) || this.#services.ending.aborted) return;
    this.#woken.add(conversation);
    if (this.#sending.has(conversation)) return;
    const sending = this.#sendWhileWoken(conversation)
      .catch((error) =>
        this.#services.log.error({ err: error, conversation }, 'Sending stopped; it is taken up again'),
      )
      .finally(() => this.#sending.delete(conversation));
    this.#sending.set(conversation, sending);
  }

  /** Resolves when nothing is being sent. */
  async idle(): Promise<void> {
    await Promise.all(this.#sending.values());
  }

  async #sendWhileWoken(conversation: string): Promise<void> {
    while (this.#woken.delete(conversation)) await this.#sendAll(conversation);
  }

  async #sendAll(conversation: string): Promise<void> {
    const { database, clock } = this.#services;
    const claim = { until: clock.now() + CLAIM };
    if (!(await claimSending(database, conversation, clock.now(), claim.until))) return;
    const next = () => this.#next(conversation, claim.until);
    for (let reply = await next(); reply; reply = await next()) {
      await this.#sendOne(conversation, reply, claim);
    }
    await holdSending(database, conversation, claim.until, 0);
    // What was committed between the last look and the end of the claim was left to us.
    const left = await oldestWaiting(database, conversation);
    if (left) this.#wakeAt(conversation, left.due);
  }

  /** A process that stood still for longer than its claim lasts must not send what the next one sends. */
  async #next(conversation: string, claim: number): Promise<WaitingReply | undefined> {
    const { database, clock, ending } = this.#services;
    const reply = ending.aborted ? undefined : await oldestWaiting(database, conversation, claim);
    return reply && reply.due <= clock.now() ? reply : undefined;
  }

  #wakeAt(conversation: string, due: number): void {
    const { clock, ending } = this.#services;
    void clock.pause(Math.max(0, due - clock.now()), ending).then(() => this.wake(conversation));
  }

  async #sendOne(conversation: string, reply: WaitingReply, claim: { until: number }): Promise<void> {
    const { database, clock, metrics } = this.#services;
    if (clock.now() + LONGEST_SEND > claim.until) {
      const until = clock.now() + CLAIM;
      if (!(await holdSending(database, conversation, claim.until, until))) return;
      claim.until = until;
    }
    const outcome = this.#judge(reply, await this.#try(reply));
    metrics.sends.inc({ channel: reply.channel, result: outcome.status });
    await noteSending(database, conversation, reply.sequence, outcome);
  }

  async #try(reply: WaitingReply): Promise<DeliveryError | undefined> {
    const over = new AbortController();
    const late = this.#services.clock.pause(LONGEST_SEND, over.signal).then(() => {
      if (!over.signal.aborted) throw new DeliveryError('no_answer', true);
    });
    try {
      await Promise.race([this.#outlets.get(reply.channel)?.deliver(JSON.parse(reply.activity)), late]);
      return undefined;
    } catch (error) {
      return error instanceof DeliveryError ? error : DeliveryError.ofConnection(error);
    } finally {
      over.abort('over');
    }
  }

  #judge(reply: WaitingReply, error: DeliveryError | undefined): Parameters<typeof noteSending>[3] {
    if (!error) return { status: 'delivered' };
    const { clock, log } = this.#services;
    const due = clock.now() + pauseAfter(error, reply.attempts + 1);
    const retry = error.retry && due - reply.at < GIVE_UP_AFTER;
    const level = error.withheld ? 'info' : retry ? 'warn' : 'error';
    log[level]({ code: error.code, channel: reply.channel, retry }, 'A reply was not delivered');
    return retry
      ? { status: 'waiting', due, code: error.code }
      : { status: 'undeliverable', code: error.code };
  }
}

function channelOf(conversation: string): string {
  return conversation.slice(0, conversation.indexOf(':'));
}
