import type { CompiledPattern, Level, Lexicon, Place } from './lexicon.ts';
import { Found, type Occurrence } from './occurrence.ts';
import type { Word } from './words.ts';

const MOST_OF_ONE = 400;

/** Finds every concept of the lexicon in a message. What lies inside a phrase that hides is left out. */
export function findConcepts(words: readonly Word[], lexicon: Lexicon): Found {
  const found = new Found();
  for (const level of lexicon.levels) {
    for (let start = 0; start < words.length; start += 1) findAt(start, words, level, found);
    hide(found, lexicon);
  }
  return found;
}

function findAt(start: number, words: readonly Word[], level: Level, found: Found): void {
  const word = words[start];
  if (word === undefined) return;
  const add = (pattern: CompiledPattern) => {
    const match = matchFrom(pattern.places, 0, start, words, found);
    if (match === undefined) return;
    const surety = suretyOf(pattern, match);
    if (surety > 0 && found.of(pattern.concept).length < MOST_OF_ONE) {
      found.add({ concept: pattern.concept, start, end: match.end, surety });
    }
  };
  for (const { symbol } of word.senses) for (const pattern of level.bySymbol.get(symbol) ?? []) add(pattern);
  for (const { concept } of [...found.at(start)]) {
    for (const pattern of level.byConcept.get(concept) ?? []) add(pattern);
  }
  if (word.number !== undefined) for (const pattern of level.byNumber) add(pattern);
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
  const furthest = Math.min(start + (index === 0 ? 0 : place.gap), words.length - 1);
  for (let at = start; at <= furthest; at += 1) {
    for (const step of stepsAt(place, at, words, found)) {
      const rest = matchFrom(places, index + 1, step.end, words, found);
      if (rest === undefined) continue;
      const proof = rest.proof + (place.filler ? 0 : step.surety);
      return { end: rest.end, proof, weakest: Math.min(rest.weakest, step.surety) };
    }
  }
  return undefined;
}

/** The ways in which one place of a pattern is filled at a word, the longest first. */
function stepsAt(
  place: Place,
  at: number,
  words: readonly Word[],
  found: Found,
): { end: number; surety: number }[] {
  const word = words[at];
  if (word === undefined) return [];
  if (place.range !== undefined) {
    const fits = word.number !== undefined && word.number >= place.range[0] && word.number <= place.range[1];
    return fits ? [{ end: at + 1, surety: 1 }] : [];
  }
  const steps: { end: number; surety: number }[] = [];
  if (place.concepts.length > 0) {
    for (const { concept, end, surety } of found.at(at)) {
      if (place.concepts.includes(concept)) steps.push({ end, surety: Math.min(surety, 1) });
    }
    steps.sort((left, right) => right.end - left.end);
  }
  const surety = Math.max(
    0,
    ...word.senses.map((sense) => (place.symbols.has(sense.symbol) ? sense.surety : 0)),
  );
  if (surety > 0) steps.push({ end: at + 1, surety });
  return steps;
}

/** Where a pattern has several telling words, each may be in doubt as long as together they prove it. */
function suretyOf({ places }: CompiledPattern, { proof, weakest }: Match): number {
  const telling = places.filter(({ filler }) => !filler).length;
  if (telling === 0) return weakest;
  if (telling === 1) return proof;
  return proof >= 1 || weakest >= 1 ? 1 : proof;
}

function hide(found: Found, lexicon: Lexicon): void {
  const all = found.all();
  const covers = all.filter(({ concept }) => lexicon.hides[concept]);
  if (covers.length === 0) return;
  for (const occurrence of all) {
    if (!lexicon.hides[occurrence.concept] && covers.some((cover) => isInside(occurrence, cover))) {
      found.remove(occurrence);
    }
  }
}

/** Ends inside the cover, as 'am dying' in 'am dying to start'; a phrase of the same words as the cover is read. */
function isInside(inner: Occurrence, cover: Occurrence): boolean {
  if (inner.end <= cover.start || inner.end > cover.end) return false;
  return inner.start > cover.start || inner.end < cover.end;
}
