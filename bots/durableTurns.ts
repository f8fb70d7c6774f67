import type { Activity } from 'botbuilder';
import { isSettled, readLog } from '../runtime/index.ts';
import { BusyError } from './busyError.ts';
import { Caretaker } from './caretaker.ts';
import type { Accepted, Incoming, Logged, Outlet, Turns } from './door.ts';
import { KeyedQueue } from './keyedQueue.ts';
import { Notices } from './notices.ts';
import { Sender } from './sender.ts';
import { type Between, travel, WAY } from './turn.ts';
import type { Services, Stage, TurnRun } from './turnRun.ts';

/** Messages that may wait in one conversation, and in all; what comes on top is told to come back later. */
const MOST_IN_CONVERSATION = 50;
const MOST_IN_ALL = 10_000;
/** Milliseconds after which a wait for a turn looks for itself, should its notice have been lost. */
const LOOK_AGAIN = 1_000;

type Given = 'database' | 'steps' | 'retention' | 'clock' | 'log' | 'metrics' | 'codes' | 'welcomes';

export interface DurableTurnsOptions extends Pick<Services, Given> {
  /** Replaced by tests alone. */
  way?: typeof WAY;
  between?: Between;
}

/** The turns of all conversations, over a store that outlives the process. */
export class DurableTurns implements Turns {
  readonly #services: Services;
  readonly #way: readonly Stage[];
  readonly #between: Between | undefined;
  readonly #caretaker: Caretaker;
  readonly #ending = new AbortController();
  readonly #runs = new Set<Promise<void>>();

  constructor({ way = WAY, between, ...given }: DurableTurnsOptions) {
    const ending = this.#ending.signal;
    this.#services = {
      ...given,
      ending,
      queue: new KeyedQueue(),
      notices: new Notices(given.database),
      sender: new Sender({ ...given, ending }),
    };
    this.#way = way.map((stage) => stage(this.#services));
    this.#between = between;
    this.#caretaker = new Caretaker(this.#services, (conversation) => this.#takeOver(conversation));
  }

  /** Has the replies of a channel sent by its outlet; before `start`. */
  registerOutlet(outlet: Outlet): void {
    this.#services.sender.register(outlet);
  }

  /** Takes up what a process left behind, now and from then on. Resolves when it is taken up, not yet finished. */
  async start(): Promise<void> {
    await this.#caretaker.start();
  }

  /**
   * Finishes what was taken in, for SIGTERM: after the doors have closed. What is not finished in time stays in
   * the store and is taken up by another process, or at the next start.
   */
  async drain(milliseconds = 10_000): Promise<void> {
    this.#caretaker.stop();
    const over = new AbortController();
    await Promise.race([this.#idle(), this.#services.clock.pause(milliseconds, over.signal)]);
    over.abort();
    this.#ending.abort();
    await this.#services.sender.idle();
    this.#services.notices.close();
  }

  async receive(incoming: Incoming): Promise<Accepted> {
    this.#refuseTooMany(incoming.conversation);
    if (!incoming.conversation.startsWith(`${incoming.channel}:`)) {
      throw new Error(`The key of a conversation begins with its channel, such as ${incoming.channel}:4f3a`);
    }
    return new Promise((resolve, reject) => {
      this.#track(this.#run(incoming.conversation, 0, incoming, resolve).catch(reject));
    });
  }

  async settled(conversation: string, sequence: number): Promise<void> {
    const { database, queue, notices, clock } = this.#services;
    for (let done = false; !done; ) {
      const { promise: woken, resolve: wake } = Promise.withResolvers<void>();
      const unsubscribe = notices.subscribe(conversation, (through) => {
        done ||= (through ?? 0) >= sequence;
        if (done || through === undefined) wake();
      });
      // What this process has in hand need not be looked up before it is through.
      const inHand = queue.through(conversation);
      if (!inHand) done = (await isSettled(database, conversation, sequence).catch(() => false)) || done;
      if (!done) await Promise.race([woken, inHand ?? woken, clock.pause(LOOK_AGAIN)]);
      unsubscribe();
    }
  }

  async log(conversation: string, after: number): Promise<Logged[]> {
    const entries = await readLog(this.#services.database, conversation, after);
    return entries.map(({ sequence, activity }) => ({
      sequence,
      activity: JSON.parse(activity) as Partial<Activity>,
    }));
  }

  subscribe(conversation: string, onCommitted: () => void): () => void {
    return this.#services.notices.subscribe(conversation, onCommitted);
  }

  #refuseTooMany(conversation: string): void {
    const { queue } = this.#services;
    if (queue.length(conversation) >= MOST_IN_CONVERSATION) throw new BusyError('conversation');
    if (queue.size >= MOST_IN_ALL) throw new BusyError('process');
  }

  #takeOver(conversation: string): void {
    const { queue, log } = this.#services;
    if (queue.length(conversation) > 0) return;
    const run = this.#run(conversation, Number.MAX_SAFE_INTEGER, undefined, () => {});
    this.#track(run.catch((err) => log.error({ err, conversation }, 'A turn that was left behind failed')));
  }

  #run(
    conversation: string,
    sequence: number,
    incoming: Incoming | undefined,
    takenIn: TurnRun['takenIn'],
  ): Promise<void> {
    const turn = {
      conversation,
      sequence,
      incoming,
      takenIn,
      settled: false,
      doneThrough: 0,
      failures: 0,
      faults: 0,
    };
    return travel(this.#way, turn, this.#between);
  }

  #track(run: Promise<void>): void {
    this.#runs.add(run);
    run.finally(() => this.#runs.delete(run));
  }

  async #idle(): Promise<void> {
    while (this.#runs.size > 0) await Promise.all(this.#runs);
    await this.#services.sender.idle();
  }
}
