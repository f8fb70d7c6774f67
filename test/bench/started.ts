import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** How long a process is left alone before its memory counts as memory at rest. */
const REST_MS = 3_000;
const PORT = 39_781;

export interface Started {
  /** From the spawning to the first 200 of `/readyz`. */
  seconds: number;
  /** Seconds of processor time until then, other processes' load aside. */
  cpu: number;
  /** Megabytes of resident memory at rest. */
  memory: number;
}

/** Starts a program of this folder, waits until it is ready and at rest, and ends it. */
export async function started(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Started> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, NODE_NO_WARNINGS: '1', PORT: String(PORT), LOG_LEVEL: 'silent', ...env },
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => Promise.reject(new Error(`It ended with code ${code}`)));
  await Promise.race([ready(), failed]);
  const seconds = (performance.now() - begin) / 1000;
  const cpu = await processorTime(child.pid);
  await new Promise((rested) => setTimeout(rested, REST_MS));
  const memory = await residentMemory(child.pid);
  failed.catch(() => {});
  child.kill('SIGTERM');
  await ended;
  return { seconds, cpu, memory };
}

async function ready(): Promise<void> {
  const isReady = () =>
    fetch(`http://127.0.0.1:${PORT}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) await new Promise((again) => setTimeout(again, 10));
}

async function processorTime(pid: number | undefined): Promise<number> {
  const stat = await readFile(join('/proc', String(pid), 'stat'), 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')')).split(' ');
  // User and system time, in hundredths of a second.
  return (Number(fields[12]) + Number(fields[13])) / 100;
}

async function residentMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(join('/proc', String(pid), 'status'), 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
