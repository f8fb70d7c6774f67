import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Names of fields that can carry a member's words or a secret, wherever they stand up to three levels deep. */
const WITHHELD = ['text', 'activity', 'body', 'channelData', 'value', 'token', 'secret', 'password'];

/**
 * The process's log: JSON lines on standard output. Members' words never belong in it; as a second guard, the
 * fields that usually carry them are left out by name.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const paths = WITHHELD.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = { level, redact: { paths, censor: '[withheld]' }, base: { pid: process.pid } };
  return destination ? pino(options, destination) : pino(options);
}
