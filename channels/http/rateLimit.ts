import { RequestError } from './requestError.ts';

/** Clients that are remembered at most; past it the longest unseen is forgotten. */
const REMEMBERED = 50_000;

interface Bucket {
  tokens: number;
  filled: number;
}

export interface RateLimit {
  /** Counts one request of this client; throws 429 with `Retry-After` in seconds where it is one too many. */
  spend(client: string): void;
}

/**
 * A token bucket a client: `perMinute` on average, and as many at once. Without a number nothing is limited.
 */
export function createRateLimit(perMinute: number | undefined, now: () => number): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    spend(client) {
      if (perMinute === undefined) return;
      const bucket = refill(buckets.get(client), perMinute, now());
      buckets.delete(client);
      buckets.set(client, bucket);
      if (buckets.size > REMEMBERED) buckets.delete(buckets.keys().next().value ?? '');
      if (bucket.tokens < 1) throw tooMany(Math.ceil(((1 - bucket.tokens) * 60) / perMinute));
      bucket.tokens -= 1;
    },
  };
}

function refill(bucket: Bucket | undefined, perMinute: number, now: number): Bucket {
  if (!bucket) return { tokens: perMinute, filled: now };
  const gained = (Math.max(0, now - bucket.filled) * perMinute) / 60_000;
  return { tokens: Math.min(perMinute, bucket.tokens + gained), filled: now };
}

function tooMany(seconds: number): RequestError {
  const message = `Too many requests. Wait ${seconds} seconds and send it again.`;
  return new RequestError(429, 'TooManyRequests', message, { 'retry-after': String(seconds) });
}
