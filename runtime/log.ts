import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger };

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Names of fields that can carry a member's words or a secret, wherever they stand up to three levels deep. */
const WITHHELD = ['text', 'activity', 'body', 'channelData', 'value', 'token', 'secret', 'password'];

/**
 * The process's log: JSON lines on standard output. Members' words never belong in it; as a second guard, the
 * fields that usually carry them are left out by name, and so are the messages of errors that may quote them.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const paths = WITHHELD.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = {
    level,
    redact: { paths, censor: '[withheld]' },
    base: { pid: process.pid },
    serializers: { err: withoutWords },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * An error as it may be logged. Where a code stands for it, it is of the system or a driver, and its message is
 * kept; of any other only its kind and where it was thrown, since `JSON.parse`, for one, quotes what it read.
 */
function withoutWords(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  return {
    type: error.name,
    ...(code && { code, message: error.message }),
    at: framesOf(error),
    ...(error.cause ? { cause: withoutWords(error.cause) } : {}),
  };
}

function framesOf(error: Error): string[] {
  const lines = error.stack?.split('\n') ?? [];
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
}
