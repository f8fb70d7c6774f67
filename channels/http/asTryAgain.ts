import { BusyError } from '../../bots/index.ts';
import { StoreUnavailableError } from '../../runtime/index.ts';
import { RequestError } from './requestError.ts';

/** Where we cannot keep a message now, its sender is told to come again, in so many seconds; else the error itself. */
export function asTryAgain(error: unknown): unknown {
  if (!(error instanceof BusyError || error instanceof StoreUnavailableError)) return error;
  const headers = { 'retry-after': String(error.retryAfter) };
  return new RequestError(
    503,
    'ServiceUnavailable',
    'Too much is waiting. Send it again in a moment.',
    headers,
  );
}
