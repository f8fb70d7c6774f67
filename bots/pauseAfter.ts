import { backoff } from './backoff.ts';
import type { DeliveryError } from './deliveryError.ts';

/** Milliseconds until the next try after so many failures in a row, of which this was the last one. */
export function pauseAfter({ retryAfter }: DeliveryError, failures: number): number {
  return retryAfter ?? backoff(failures, { first: 500, most: 60_000 });
}
