import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';

const BOT = join(import.meta.dirname, 'bot.ts');
/** Spares each process the compiling of the same modules. */
const COMPILED = join(tmpdir(), 'activity-bot-compiled');

/** A bot in a process of its own, which can be killed. */
export class BotProcess {
  readonly #child: ChildProcess;
  readonly #lines: Interface;
  readonly #ready: Promise<unknown>;
  /** Its address once it serves. */
  url: string | undefined;

  /** Starts it and leaves it standing by, with its modules loaded. */
  constructor(env: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, [BOT], {
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdin?.on('error', () => {});
    this.#lines = createInterface({ input: this.#child.stdout ?? process.stdin });
    this.#ready = once(this.#lines, 'line');
  }

  async serve(): Promise<void> {
    await this.#ready;
    const port = once(this.#lines, 'line');
    this.#child.stdin?.write('go\n');
    this.url = `http://127.0.0.1:${(await port)[0]}`;
  }

  /** Ends it at once, as a loss of power would. */
  async kill(): Promise<void> {
    this.url = undefined;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}
