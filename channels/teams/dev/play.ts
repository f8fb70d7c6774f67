import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../../runtime/index.ts';
import { PLAYGROUND_PORT, startPlayground } from './startPlayground.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'build');
/** Milliseconds between two looks for a service that starts. */
const LOOK_AGAIN = 200;

/** `npm run teams:play`: the service, and Microsoft's playground beside it, until Ctrl+C. */
async function main(): Promise<void> {
  const env = { ...process.env, TEAMS_PLAYGROUND: 'on' };
  const { port } = readConfig(env);
  const service = spawn(process.execPath, ['index.ts'], { cwd: ROOT, env, stdio: 'inherit' });
  const ended = once(service, 'exit');
  // Ctrl+C reaches the service and the playground too; the service finishes what it took in.
  process.once('SIGINT', () => {}).once('SIGTERM', () => service.kill());
  const base = `http://127.0.0.1:${port}`;
  try {
    while (isRunning(service) && !(await isReady(base))) await pause(LOOK_AGAIN);
    if (!isRunning(service)) throw new Error('The service did not start');
    await playAt(`${base}/api/messages`, ended);
  } finally {
    service.kill();
    await ended;
  }
}

/** Resolves when the playground, or the service behind it, has ended. */
async function playAt(endpoint: string, ended: Promise<unknown>): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const options = { endpoint, port: PLAYGROUND_PORT, folder: FOLDER, opensBrowser: true };
  const playground = await startPlayground(options);
  process.stdout.write(`\nTeams without an account: ${playground.url}\nEnd it with Ctrl+C.\n\n`);
  await Promise.race([ended, playground.ended]);
  await playground.end();
}

/** A process that a signal has ended, such as that of Ctrl+C, has no exit code. */
function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

function isReady(base: string): Promise<boolean> {
  return fetch(`${base}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
