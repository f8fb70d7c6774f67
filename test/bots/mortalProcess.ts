import type { Activity } from 'botbuilder';
import type { Accepted, Incoming } from '../../bots/door.ts';
import type { DurableTurns } from '../../bots/durableTurns.ts';
import type { StageName } from '../../bots/turnRun.ts';
import { type Clock, type Database, systemClock } from '../../runtime/index.ts';
import type { TestStore } from '../runtime/eachStore.ts';
import { botOver } from './testBot.ts';

/** Where a process may die: before a stage, or before or after a send has arrived. */
export const DEATHS = [
  'take in',
  'lock',
  'load',
  'read',
  'screen',
  'converse',
  'commit',
  'deliver',
  'before the send',
  'after the send',
] as const satisfies readonly (StageName | 'before the send' | 'after the send')[];
export type Death = (typeof DEATHS)[number];

const NEVER = new Promise<never>(() => {});

/** A clock that a test can put forward, past the claims of the dead. */
export class ForwardClock implements Clock {
  #ahead = 0;
  now = () => Date.now() + this.#ahead;
  pause = systemClock.pause;
  forward(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}

interface Life {
  database: Database;
  bot: DurableTurns;
  died: Promise<void>;
}

/** A process that dies where it is told: what it was doing stops there, and its connections break. */
export class MortalProcess {
  readonly #store: TestStore;
  readonly #clock: ForwardClock;
  readonly #sent: (activity: Partial<Activity>) => void;
  #life: Promise<Life> | undefined;
  #next: Death | undefined;

  constructor(store: TestStore, clock: ForwardClock, sent: (activity: Partial<Activity>) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#sent = sent;
  }

  dieAt(death: Death): void {
    this.#next = death;
  }

  /** The bot of a process that is alive; started anew where it died. */
  async alive(): Promise<DurableTurns> {
    return (await this.#living()).bot;
  }

  /** Hands a message over; undefined where the process died before it answered. */
  async receive(incoming: Incoming): Promise<Accepted | undefined> {
    const { bot, died } = await this.#living();
    return Promise.race([bot.receive(incoming), died.then(() => undefined)]);
  }

  async end(): Promise<void> {
    this.#next = undefined;
    const life = await this.#life;
    await life?.bot.drain();
    await life?.database.close();
  }

  #living(): Promise<Life> {
    this.#life ??= this.#begin();
    return this.#life;
  }

  async #begin(): Promise<Life> {
    const database = await this.#store.open();
    const { promise: died, resolve: die } = Promise.withResolvers<void>();
    let dead = false;
    const at = (death: Death): Promise<void> | undefined => {
      if (!dead && this.#next === death) {
        dead = true;
        this.#next = undefined;
        this.#life = undefined;
        this.#clock.forward(20_000);
        void bot.drain(0);
        void database.close();
        die();
      }
      return dead ? NEVER : undefined;
    };
    const bot = botOver(database, { clock: this.#clock, between: at });
    bot.registerOutlet({
      channel: 'sms',
      deliver: async (activity) => {
        await at('before the send');
        this.#sent(activity);
        await at('after the send');
      },
    });
    // It may die of what it takes up, while it starts.
    await bot.start().catch((error) => {
      if (!dead) throw error;
    });
    return { database, bot, died };
  }
}
