import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { StoreUnavailableError } from './database.ts';
import { translated } from './postgresErrors.ts';

const CHANNEL = 'committed';
/** Milliseconds: between two tries of a lock that another process holds, and how long it is tried. */
const TRY_AGAIN = { first: 4, most: 60 };
const GIVE_UP = 10_000;
const RECONNECT = 500;
/** Milliseconds in which notices are gathered: each statement of them wakes every other process. */
const GATHER = 10;

/** A host that vanished without closing its connection is noticed after some ten seconds, and its locks freed. */
const SETTINGS = `
  set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3;
  listen ${CHANNEL};
`;

interface Statement {
  name: string;
  text: string;
}

const TRY_LOCK: Statement = {
  name: 'try_lock',
  text: 'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
};
const UNLOCK: Statement = {
  name: 'unlock',
  text: 'select pg_advisory_unlock(hashtextextended($1, 0))',
};
const NOTIFY: Statement = {
  name: 'notify',
  text: `select pg_notify('${CHANNEL}', payload) from unnest($1::text[]) as payload`,
};

/**
 * The one connection of a process that holds its locks and hears the others' notices. Where it breaks, the
 * locks are gone, and the version under which a turn commits still keeps two from counting.
 */
export class PostgresSession {
  readonly #create: () => pg.Client;
  readonly #origin = randomUUID();
  readonly #hearers = new Set<(key?: string) => void>();
  #client: pg.Client | undefined;
  #toAnnounce = new Set<string>();
  #closed = false;

  constructor(create: () => pg.Client) {
    this.#create = create;
  }

  async start(): Promise<void> {
    const client = this.#create();
    client.on('error', () => this.#lose(client));
    client.on('end', () => this.#lose(client));
    client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
    await client.connect();
    await client.query(SETTINGS);
    this.#client = client;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end().catch(() => {});
  }

  async exclusively(
    key: string,
    work: () => Promise<void>,
    isNeeded: () => Promise<boolean>,
  ): Promise<boolean> {
    if (!(await this.#lock(key, isNeeded))) return false;
    try {
      await work();
      return true;
    } finally {
      // Sent in order with what follows, so nobody has to wait for it.
      this.#query(UNLOCK, key).catch(() => {});
    }
  }

  /** Tells the others, together with what else is to be told in these milliseconds. */
  announce(key: string): void {
    if (this.#toAnnounce.size === 0) setTimeout(() => this.#announceAll(), GATHER);
    this.#toAnnounce.add(key);
  }

  hear(onAnnounced: (key?: string) => void): () => void {
    this.#hearers.add(onAnnounced);
    return () => this.#hearers.delete(onAnnounced);
  }

  async #lock(key: string, isNeeded: () => Promise<boolean>): Promise<boolean> {
    const until = Date.now() + GIVE_UP;
    for (let wait = TRY_AGAIN.first; Date.now() < until; wait = Math.min(wait * 2, TRY_AGAIN.most)) {
      const { rows } = await this.#query(TRY_LOCK, key);
      if (rows[0]?.held) return true;
      if (!(await isNeeded())) return false;
      await pause(wait * (0.5 + Math.random()));
    }
    throw new StoreUnavailableError('another process has held this conversation for too long');
  }

  #announceAll(): void {
    const payloads = [...this.#toAnnounce].map((key) => `${this.#origin} ${key}`);
    this.#toAnnounce.clear();
    this.#query(NOTIFY, payloads).catch(() => {});
  }

  #heard(payload: string): void {
    const [origin = '', key = ''] = payload.split(/ (.*)/s);
    if (origin !== this.#origin) this.#tell(key);
  }

  #tell(key?: string): void {
    for (const hearer of this.#hearers) hearer(key);
  }

  async #query(statement: Statement, value: string | string[]): Promise<pg.QueryResult> {
    if (!this.#client) throw new StoreUnavailableError('the connection for locks and notices is broken');
    return this.#client.query({ ...statement, values: [value] }).catch((error: unknown) => {
      throw translated(error);
    });
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.end().catch(() => {});
    void this.#startAgain();
  }

  async #startAgain(): Promise<void> {
    while (!this.#closed && !this.#client) {
      await pause(RECONNECT * (0.5 + Math.random()));
      if (!this.#closed) await this.start().catch(() => {});
    }
    if (!this.#closed) this.#tell();
  }
}
