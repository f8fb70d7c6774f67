import { seededRandom } from '../../../understanding/model/shuffle.ts';

/** What mutations put in the place of a value: what a parser, a store or a template may trip over. */
const ODD: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '🧘'.repeat(50),
  'a'.repeat(50_000),
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '{{nurseLine}}',
  '%00%zz',
  "'; drop table messages; --",
  '__proto__',
  'constructor',
  'https://evil.example/',
  'http://169.254.169.254/',
  [],
  {},
  [[[[[]]]]],
  { __proto__: { type: 'message' } },
  { id: {} },
  { constructor: { prototype: {} } },
];
const NAMES = ['__proto__', 'constructor', 'toString', 'type', 'id', 'value', 'extra'];

/** A copy with one to four changes, more often few, which follow from the number: the same number gives the same copy. */
export function mutated(value: Record<string, unknown>, number: number): unknown {
  const next = numbersFrom(number);
  const copy = structuredClone(value);
  for (let changes = 1 + next(1 + next(4)); changes > 0; changes -= 1) change(copy, next);
  return next(60) === 0 ? structuredClone(ODD[next(ODD.length)]) : copy;
}

function change(root: Record<string, unknown>, next: (below: number) => number): void {
  let at = root;
  for (;;) {
    const keys = Object.keys(at);
    const key = keys[next(keys.length)] ?? 'extra';
    const inner = at[key];
    if (typeof inner === 'object' && inner !== null && next(3) > 0) {
      at = inner as Record<string, unknown>;
      continue;
    }
    alter(at, key, next);
    return;
  }
}

function alter(at: Record<string, unknown>, key: string, next: (below: number) => number): void {
  const kind = next(4);
  if (kind === 0) delete at[key];
  else if (kind === 1) define(at, NAMES[next(NAMES.length)] ?? 'extra', ODD[next(ODD.length)]);
  else if (kind === 2 && typeof at[key] === 'string') at[key] = spoiled(at[key], next);
  else define(at, key, ODD[next(ODD.length)]);
}

/** Sets also what an assignment would take for the prototype. */
function define(at: Record<string, unknown>, key: string, value: unknown): void {
  // A copy: later changes go into it, and it may stand in several places.
  const copy = structuredClone(value);
  Object.defineProperty(at, key, { value: copy, enumerable: true, configurable: true, writable: true });
}

function spoiled(text: string, next: (below: number) => number): string {
  const at = next(text.length + 1);
  return `${text.slice(0, at)}${String.fromCodePoint(next(0x2fff))}${text.slice(at + next(3))}`;
}

/** Numbers that look like chance: each call gives one from 0 to below `below`. */
export function numbersFrom(seed: number): (below: number) => number {
  const random = seededRandom((seed + 1) * 0x9e3779b1);
  return (below) => Math.floor(random() * below);
}
