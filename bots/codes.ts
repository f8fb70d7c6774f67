import { createHmac, hkdfSync, randomInt } from 'node:crypto';
import { ConflictError, type Database, noted, noteIn, type Sql, strikeIn } from '../runtime/index.ts';
import type { Language } from '../safety/index.ts';
import type { Effects } from './effects.ts';

/** What a code moves to another channel: a routine, and never an answer about health. */
export interface Carried {
  routine: string;
  week: number;
  /** The language that the member spoke. */
  language: Language;
}

/** Where a code may be typed. */
export interface CodePlaces {
  /** The number to text it to, such as +15555550100; undefined where there is none. */
  sms?: string | undefined;
  teams: boolean;
}

/** Codes that move a routine from one channel to another, as a turn sees them. */
export interface Codes {
  places: CodePlaces;
  /** A code of eight digits; it counts from the commit on, for 30 minutes and one use. */
  offer(carried: Carried): string;
  /** What a code stands for, which is used up by that; `blocked` after too many wrong ones. */
  redeem(code: string): Promise<Carried | 'unknown' | 'blocked'>;
}

export interface CodeBook {
  places: CodePlaces;
  /** Every process must have the same one; without it nobody can tell a code from what is kept of it. */
  secret: string;
}

interface Parts {
  book: CodeBook;
  database: Database;
  effects: Effects;
  conversation: string;
  person: string;
  now: number;
}

type Kept = Carried & { until?: number };

const CODES = 'carry-code';
const GUESSES = 'carry-guesses';
const DIGITS = 8;
const GOOD_FOR = 30 * 60_000;
const MOST_GUESSES = 5;
const GUESSES_KEPT = 60 * 60_000;

/** The codes of one turn: what it offers and uses up is written with its commit. */
export function codesFor({ book, database, effects, conversation, person, now }: Parts): Codes {
  const keyOf = (code: string) => createHmac('sha256', hashKey(book.secret)).update(code).digest('base64url');
  return {
    places: book.places,
    offer: (carried) => {
      const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
      effects.writes.push((sql, at) => {
        const value = JSON.stringify({ ...carried, until: at + GOOD_FOR });
        return noteIn(sql, { kind: CODES, key: keyOf(code), value, at, person, expires: at + GOOD_FOR });
      });
      return code;
    },
    redeem: async (code) => {
      const wrong = await wrongGuesses(database, conversation, now);
      if (wrong >= MOST_GUESSES) return 'blocked';
      const kept = await noted(database, CODES, keyOf(code));
      const { until = 0, ...carried }: Kept = JSON.parse(kept ?? '{}');
      if (until > now) {
        effects.writes.push((sql) => useUp(sql, keyOf(code)));
        return carried;
      }
      effects.writes.push((sql, at) => noteGuess(sql, conversation, wrong + 1, at));
      return 'unknown';
    },
  };
}

function hashKey(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'carry-over code', 32));
}

/** Where somebody else has used it meanwhile, the turn is run again, and finds it used. */
async function useUp(sql: Sql, key: string): Promise<void> {
  const isUnused = await strikeIn(sql, CODES, key);
  if (!isUnused) throw new ConflictError('The code was used in another conversation');
}

/** Wrong codes of the last hour. They belong to no person: 'forget me' does not clear them. */
async function wrongGuesses(database: Database, conversation: string, now: number): Promise<number> {
  const { count = 0, until = 0 }: { count?: number; until?: number } = JSON.parse(
    (await noted(database, GUESSES, conversation)) ?? '{}',
  );
  return until > now ? count : 0;
}

function noteGuess(sql: Sql, conversation: string, count: number, at: number): Promise<void> {
  const until = at + GUESSES_KEPT;
  const value = JSON.stringify({ count, until });
  return noteIn(sql, { kind: GUESSES, key: conversation, value, at, expires: until });
}
