import type { AddressInfo } from 'node:net';
import { createServer } from '../../../channels/server.ts';
import { mountDirectLine } from '../../../channels/web/directLine/index.ts';
import type { DirectLineOptions } from '../../../channels/web/options.ts';
import { createLog } from '../../../runtime/index.ts';
import { createEchoTurns, type EchoTurns } from './echoTurns.ts';

export const SECRET = 'a-secret-for-tests-only';

export interface Door {
  base: string;
  turns: EchoTurns;
  /** What the server wrote to its log, one JSON line each. */
  logged: string[];
  /** The door's clock, in milliseconds; move it to let tokens expire. */
  time: { now: number };
  close(): Promise<void>;
}

/** Starts the web door on a free port with a pretended bot behind it. */
export async function openDoor(
  overrides: Partial<DirectLineOptions> & { turns?: EchoTurns; rateLimit?: number } = {},
): Promise<Door> {
  const time = { now: Date.now() };
  const turns = overrides.turns ?? createEchoTurns();
  const logged: string[] = [];
  const log = createLog('debug', { write: (line: string) => void logged.push(line) });
  const server = createServer({ log, secure: false, checks: {} });
  const { streams } = mountDirectLine(server, {
    config: { publicUrl: 'http://localhost:3978', allowedOrigins: [], rateLimit: overrides.rateLimit },
    directLineSecret: SECRET,
    log,
    now: () => time.now,
    ...overrides,
    turns,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    turns,
    logged,
    time,
    async close() {
      streams.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}
