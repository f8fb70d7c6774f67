import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** CPU in microseconds, memory in bytes, and turns that are not finished. */
export interface Used {
  cpu: number;
  memory: number;
  settling: number;
}

/** A server in a process of its own, which tells what it has used. */
export class Measured {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  static async start(env: Readonly<Record<string, string>>): Promise<Measured> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'turnServer.ts')], {
      env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout ?? process.stdin });
    const [port] = await once(lines, 'line');
    return new Measured(child, `http://127.0.0.1:${port}`);
  }

  async used(): Promise<Used> {
    const answer = await fetch(`${this.url}/used`);
    return (await answer.json()) as Used;
  }

  /** Resolves when every turn that was taken in is finished. */
  async idle(): Promise<void> {
    while ((await this.used()).settling > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }
}
