import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Where Microsoft's playground is found by itself. */
export const PLAYGROUND_PORT = 56150;
const CLI = '@microsoft/m365agentsplayground/cli.js';
const LISTENS = /^Listening on (\d+)/;

export interface PlaygroundOptions {
  /** The service's address of messages. */
  endpoint: string;
  /** 0 for a free one. Where it is taken, the playground takes another one. */
  port: number;
  /** Where it writes its log. */
  folder: string;
  /** True where it is to open its page in the developer's browser. */
  opensBrowser: boolean;
}

export interface Playground {
  /** Its page. */
  url: string;
  /** Resolves when it has ended, by itself too. */
  ended: Promise<unknown>;
  end(): Promise<void>;
}

/**
 * Starts Microsoft's playground, a Teams window in the browser, beside a running service; it sends nothing to
 * Microsoft. Resolves when its page is there; throws where it ends before.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { endpoint, port, folder, opensBrowser } = options;
  const cli = createRequire(import.meta.url).resolve(CLI);
  const flags = ['-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
  const env = {
    ...process.env,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    ...(opensBrowser ? {} : { TEAMSAPPTESTER_BROWSER: 'none' }),
  };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const child = spawn(process.execPath, [cli, ...flags], { cwd: folder, env, stdio: [...stdio] });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, listening] = LISTENS.exec(line) ?? [];
    if (!listening) continue;
    child.stdout.resume();
    const end = async () => {
      child.kill();
      await ended;
    };
    return { url: `http://localhost:${listening}`, ended, end };
  }
  throw new Error('The playground ended before it listened');
}
