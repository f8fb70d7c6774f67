import { importJWK } from 'jose';
import { z } from 'zod';
import { RequestError } from '../../http/index.ts';

/** A key that the channels sign with, and the channels that it may speak for. */
export interface ChannelKey {
  key: Awaited<ReturnType<typeof importJWK>>;
  endorsements: readonly string[];
}

const KEPT_MS = 24 * 3_600_000;
/** A key that nobody knows has the list read again, but not more often than this: anybody can make one up. */
const READ_AGAIN_MS = 5 * 60_000;
const PATIENCE_MS = 8_000;

const metadataShape = z.object({ jwks_uri: z.url() });
const keysShape = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string(),
      endorsements: z.array(z.string()).default([]),
    }),
  ),
});
type Keys = z.infer<typeof keysShape>['keys'];

/** The published signing keys of the channels, kept for a day. */
export class ChannelKeys {
  readonly #metadataUrl: string;
  readonly #now: () => number;
  #keys: Keys = [];
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;

  constructor(metadataUrl: string, now: () => number) {
    this.#metadataUrl = metadataUrl;
    this.#now = now;
  }

  /** Undefined where no RSA key has that id. Throws 503 where no list of keys can be had. */
  async find(kid: string): Promise<ChannelKey | undefined> {
    await this.#readIfOlder(KEPT_MS);
    if (!this.#keys.some((key) => key.kid === kid)) await this.#readIfOlder(READ_AGAIN_MS);
    const found = this.#keys.find((key) => key.kid === kid && key.kty === 'RSA');
    return found && { key: await importJWK(found, 'RS256'), endorsements: found.endorsements };
  }

  async #readIfOlder(age: number): Promise<void> {
    if (this.#now() - this.#readAt < age) return;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  async #read(): Promise<void> {
    try {
      const { jwks_uri } = metadataShape.parse(await load(this.#metadataUrl));
      this.#keys = keysShape.parse(await load(jwks_uri)).keys;
      this.#readAt = this.#now();
    } catch {
      if (this.#keys.length > 0) return;
      const message = 'The keys that sign in this channel cannot be read just now. Send it again.';
      throw new RequestError(503, 'KeysUnavailable', message, { 'retry-after': '5' });
    }
  }
}

async function load(url: string): Promise<unknown> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`The key server answered ${answer.status}`);
  return answer.json();
}
