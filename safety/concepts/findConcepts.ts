import { LIKELY } from '../words/surety.ts';
import type { Word } from '../words/words.ts';
import type { CompiledPattern, Level, Lexicon, Place } from './lexicon.ts';
import { Found, isPlain, type Occurrence } from './occurrence.ts';

const MOST_OF_ONE = 400;

/** Finds every concept of the lexicon in a message. What lies inside a phrase that hides is left out. */
export function findConcepts(words: readonly Word[], lexicon: Lexicon): Found {
  const found = new Found();
  for (const level of lexicon.levels) {
    for (let at = 0; at < words.length; at += 1) findAt(at, words, level, found);
    hide(found, lexicon);
  }
  return found;
}

function findAt(at: number, words: readonly Word[], level: Level, found: Found): void {
  const word = words[at];
  if (word === undefined) return;
  for (const { symbol } of word.senses) {
    for (const { pattern, offset } of level.bySymbol.get(symbol) ?? [])
      add(pattern, at - offset, words, found);
  }
  if (level.byConcept.size > 0) {
    for (const { concept } of [...found.at(at)]) {
      for (const { pattern } of level.byConcept.get(concept) ?? []) add(pattern, at, words, found);
    }
  }
  if (word.number !== undefined) for (const pattern of level.byNumber) add(pattern, at, words, found);
}

function add(pattern: CompiledPattern, start: number, words: readonly Word[], found: Found): void {
  if (start < 0) return;
  const match = matchFrom(pattern.places, 0, start, words, found);
  if (match === undefined || found.of(pattern.concept).length >= MOST_OF_ONE) return;
  const surety = suretyOf(pattern, match);
  if (surety > 0) found.add({ concept: pattern.concept, start, end: match.end, surety });
}

interface Match {
  end: number;
  /** Sum over the places that prove something. */
  proof: number;
  weakest: number;
}

function matchFrom(
  places: readonly Place[],
  index: number,
  start: number,
  words: readonly Word[],
  found: Found,
): Match | undefined {
  const place = places[index];
  if (place === undefined) return { end: start, proof: 0, weakest: 1 };
  if (place.end) {
    const ends = words[start]?.sentence !== words[start - 1]?.sentence;
    return ends ? matchFrom(places, index + 1, start, words, found) : undefined;
  }
  const furthest = Math.min(start + (index === 0 ? 0 : place.gap), words.length - 1);
  for (let at = start; at <= furthest; at += 1) {
    const match = stepFrom(places, place, index, at, words, found);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Fills one place at a word, by a concept that begins there or by the word itself, and goes on behind it. */
function stepFrom(
  places: readonly Place[],
  place: Place,
  index: number,
  at: number,
  words: readonly Word[],
  found: Found,
): Match | undefined {
  const go = (end: number, surety: number): Match | undefined => {
    const rest = matchFrom(places, index + 1, end, words, found);
    if (rest === undefined) return undefined;
    const proof = rest.proof + (place.filler ? 0 : surety);
    return { end: rest.end, proof, weakest: Math.min(rest.weakest, surety) };
  };
  if (place.concepts.length > 0) {
    for (const { concept, end, surety } of found.at(at)) {
      const match = place.concepts.includes(concept) ? go(end, Math.min(surety, 1)) : undefined;
      if (match !== undefined) return match;
    }
  }
  const surety = suretyAt(place, words[at]);
  return surety > 0 ? go(at + 1, surety) : undefined;
}

function suretyAt(place: Place, word: Word | undefined): number {
  if (word === undefined) return 0;
  if (place.unknown) return word.unknown ? 1 : 0;
  if (place.range !== undefined) {
    const { number } = word;
    return number !== undefined && number >= place.range[0] && number <= place.range[1] ? 1 : 0;
  }
  let best = 0;
  for (const { symbol, surety } of word.senses) if (surety > best && place.symbols.has(symbol)) best = surety;
  return best;
}

/** Where a pattern has several telling words, each may be in doubt as long as together they prove it. */
function suretyOf({ places }: CompiledPattern, { proof, weakest }: Match): number {
  const telling = places.filter(({ filler, end }) => !filler && !end).length;
  if (telling === 0) return weakest;
  if (telling === 1) return proof;
  if (weakest >= 1) return 1;
  return Math.min(proof, LIKELY);
}

function hide(found: Found, lexicon: Lexicon): void {
  const all = found.all();
  const covers = all.filter((occurrence) => lexicon.hides[occurrence.concept] && isPlain(occurrence));
  if (covers.length === 0) return;
  for (const occurrence of all) {
    if (
      !lexicon.hides[occurrence.concept] &&
      !lexicon.context[occurrence.concept] &&
      covers.some((cover) => isInside(occurrence, cover))
    ) {
      found.remove(occurrence);
    }
  }
}

/** Ends inside the cover, as 'am dying' in 'am dying to start'; a phrase of the same words as the cover is read. */
function isInside(inner: Occurrence, cover: Occurrence): boolean {
  if (inner.end <= cover.start || inner.end > cover.end) return false;
  return inner.start > cover.start || inner.end < cover.end;
}
