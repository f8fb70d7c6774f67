import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

export const CONTENT = join(ROOT, 'content');
export const LOCALES = join(ROOT, 'locales');
/** What `npm ci` has made beforehand; see `runPrepare` in the root's `index.ts`. */
export const BUILT = join(ROOT, 'build', 'kept');
