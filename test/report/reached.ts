import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './report.ts';
import { rate } from './statistics.ts';

const FILE = join(import.meta.dirname, 'reached.json');
/** Part of a set by which a figure may be worse than it was: new content moves some rows to and fro. */
const TOLERANCE = 0.03;

/** The figures of the report by their names, each 0 to 1. */
type Figures = Record<string, number>;

/**
 * Takes down what the report reached, for later runs to be held against. Where it was better before, that stays: else
 * the tolerance would add up from one time to the next.
 */
export function writeReached(report: Report): void {
  const reached = readReached();
  const best = Object.entries(figuresOf(report)).map(([name, value]): [string, number] => {
    return [name, Math.max(value, reached[name] ?? 0)];
  });
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(best), null, 2)}\n`);
}

/** What is worse than what was reached before, in words; none where all is as good. */
export function worseThanReached(report: Report): string[] {
  const reached = readReached();
  const now = figuresOf(report);
  return Object.entries(reached).flatMap(([name, before]) => {
    const value = now[name];
    if (value === undefined) return [`${name}: no longer measured`];
    if (value >= before - TOLERANCE) return [];
    return [`${name}: ${percent(before)} before, ${percent(value)} now`];
  });
}

function readReached(): Figures {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

/** Every figure of the unseen half and of the dialogs, as the part that is right, so that more is better for all of them. */
function figuresOf({ halves, walks }: Report): Figures {
  const unseen = halves.filter(({ name }) => name === 'unseen');
  const bars = unseen.flatMap(({ name, figures }) =>
    figures.flatMap(({ language, measured }) =>
      measured.map(({ bar, share }): [string, number] => {
        const value = rate(share);
        return [`${name} ${language}: ${bar.name}`, bar.atMost ? 1 - value : value];
      }),
    ),
  );
  const states = walks.map(({ language, probed }): [string, number] => {
    const right = probed.filter(({ isRight }) => isRight).length;
    return [`dialog states ${language}`, rate({ hits: right, of: probed.length })];
  });
  return Object.fromEntries([...bars, ...states].map(([name, value]) => [name, Number(value.toFixed(4))]));
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
