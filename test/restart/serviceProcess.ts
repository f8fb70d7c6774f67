import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** One of the equal processes of the service, on a port of its own. */
export class ServiceProcess {
  readonly url: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  constructor(port: number, env: Readonly<Record<string, string>>) {
    this.url = `http://127.0.0.1:${port}`;
    this.#env = { ...env, PORT: String(port) };
  }

  /** Resolves when it is ready. */
  async start(): Promise<void> {
    const env = { ...process.env, ...this.#env };
    this.#child = spawn(process.execPath, ['index.ts'], { cwd: ROOT, env, stdio: 'inherit' });
    while (!(await this.isReady())) {
      if (this.#child.exitCode !== null) throw new Error('The service did not start');
      await new Promise((again) => setTimeout(again, 50));
    }
  }

  isReady(): Promise<boolean> {
    return fetch(`${this.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** Ends it as a deployment does; resolves with its exit code. */
  async stop(): Promise<number | null> {
    if (!this.#child) return null;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    const [code] = await ended;
    return code;
  }
}
