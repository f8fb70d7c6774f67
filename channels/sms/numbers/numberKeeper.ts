import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps telephone numbers out of the store: a keyed hash stands for them, and a sealed form to send by. */
export interface NumberKeeper {
  /** Stands for the number everywhere; without the secret nobody can find the number by trying all of them. */
  keyOf(number: string): string;
  /** What is for sending alone, the number and whatever its carrier needs beside it; readable with the secret. */
  seal(plain: string): string;
  /** Undefined where it was sealed under another secret. */
  open(sealed: string): string | undefined;
}

/** `secret` must stay the same for as long as opt-outs are to hold: they are kept under the keyed hash. */
export function createNumberKeeper(secret: string): NumberKeeper {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  const hashKey = derive('number hash');
  const sealKey = derive('number seal');
  return {
    keyOf: (number) => createHmac('sha256', hashKey).update(number).digest('base64url'),
    seal: (plain) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, sealKey, iv);
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (sealed) => openWith(sealKey, Buffer.from(sealed, 'base64url')),
  };
}

function openWith(key: Buffer, bytes: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const rest = bytes.subarray(IV_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
