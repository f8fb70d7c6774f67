import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createServer } from '../../../channels/server.ts';
import { type WebOptions, webServer } from '../../../channels/web/index.ts';
import { createLog } from '../../../runtime/index.ts';
import { createEchoTurns, type EchoTurns } from './echoTurns.ts';

export const SECRET = 'a-secret-for-tests-only';
export const ROOT = join(import.meta.dirname, '../../..');

export interface Door {
  base: string;
  turns: EchoTurns;
  /** What the server wrote to its log, one JSON line each. */
  logged: string[];
  /** The door's clock, in milliseconds; move it to let tokens expire. */
  time: { now: number };
  close(): Promise<void>;
}

export type DoorOptions = Partial<Omit<WebOptions, 'config'>> & {
  turns?: EchoTurns;
  config?: Partial<WebOptions['config']>;
  port?: number;
};

/** Starts the web door on a free port with a pretended bot behind it. */
export async function openDoor({ config, port = 0, ...overrides }: DoorOptions = {}): Promise<Door> {
  const time = { now: Date.now() };
  const turns = overrides.turns ?? createEchoTurns();
  const logged: string[] = [];
  const log = createLog('debug', { write: (line: string) => void logged.push(line) });
  const server = createServer({ log, secure: false, checks: {} });
  const door = await webServer(server, {
    directLineSecret: SECRET,
    log,
    now: () => time.now,
    words: { en: pageWords('en'), es: pageWords('es') },
    plan: () => PLAN,
    articleFolder: join(ROOT, 'content/article'),
    picturesFolder: join(import.meta.dirname, 'pictures'),
    ...overrides,
    turns,
    config: { publicUrl: 'http://localhost:3978', allowedOrigins: [], rateLimit: undefined, ...config },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    turns,
    logged,
    time,
    async close() {
      door.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

export const PLAN = {
  name: 'Example Health Plan',
  nurseLine: { phone: '1-800-555-0111' },
  memberServices: { phone: '1-800-555-0122' },
  links: [{ id: 'benefits', url: 'https://www.plan.example/benefits' }],
  madeUp: true,
};

export function pageWords(language: string): unknown {
  return parse(readFileSync(join(ROOT, 'locales', language, 'page.yaml'), 'utf8'));
}
