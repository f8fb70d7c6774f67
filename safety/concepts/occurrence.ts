import { LIKELY } from '../words/surety.ts';

/** A concept found in a message: words `start` up to, not including, `end`. */
export interface Occurrence {
  concept: number;
  start: number;
  end: number;
  /** 1 and more where it is plainly meant; less where a misspelt word leaves it in doubt. */
  surety: number;
}

/**
 * Plain enough to deny or to silence: as written, or a phrase with no more than a plain misspelling. A name that
 * nobody knows ('Jamal') may be near to a single word ('jamás') by chance.
 */
export function isPlain({ start, end, surety }: Occurrence): boolean {
  return surety >= 1 || (surety >= LIKELY && end - start > 1);
}

/** What was found of each concept, in the order of the message. */
export class Found {
  private readonly byConcept = new Map<number, Occurrence[]>();
  private readonly byStart = new Map<number, Occurrence[]>();

  add(occurrence: Occurrence): void {
    const same = this.byConcept.get(occurrence.concept);
    if (same?.some(({ start, end }) => start === occurrence.start && end === occurrence.end)) return;
    if (same === undefined) this.byConcept.set(occurrence.concept, [occurrence]);
    else same.push(occurrence);
    const here = this.byStart.get(occurrence.start);
    if (here === undefined) this.byStart.set(occurrence.start, [occurrence]);
    else here.push(occurrence);
  }

  of(concept: number): readonly Occurrence[] {
    return this.byConcept.get(concept) ?? [];
  }

  at(start: number): readonly Occurrence[] {
    return this.byStart.get(start) ?? [];
  }

  has(concept: number): boolean {
    return this.byConcept.has(concept);
  }

  /** All that was found, in no order. */
  all(): Occurrence[] {
    return [...this.byConcept.values()].flat();
  }

  remove(occurrence: Occurrence): void {
    drop(this.byConcept, occurrence.concept, occurrence);
    drop(this.byStart, occurrence.start, occurrence);
  }
}

function drop(index: Map<number, Occurrence[]>, key: number, occurrence: Occurrence): void {
  const rest = (index.get(key) ?? []).filter((other) => other !== occurrence);
  if (rest.length === 0) index.delete(key);
  else index.set(key, rest);
}
