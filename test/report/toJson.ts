import type { Judged } from './judge.ts';
import type { Half, Report } from './report.ts';
import { wilson } from './statistics.ts';

/** The whole report for a machine: every figure, every row with what it got, every state with its outcomes. */
export function toJson({ date, versions, halves, walks }: Report): string {
  return `${JSON.stringify({ date, versions, halves: halves.map(plainHalf), walks }, null, 1)}\n`;
}

function plainHalf({ name, judged, figures, gaps, drops, pairs }: Half) {
  return {
    name,
    rows: judged.map(plain),
    figures: figures.flatMap(({ language, measured }) =>
      measured.map(({ bar, share, passes, misses }) => ({
        language,
        figure: bar.name,
        ...share,
        bounds: wilson(share),
        limit: bar.limit,
        atMost: bar.atMost,
        passes,
        misses: misses.map(({ row }) => row.id),
      })),
    ),
    gaps,
    drops: drops.map((drop) => ({ ...drop, lost: drop.lost.map(plain) })),
    pairs: pairs.map(({ name: pair, members, isSame }) => ({ pair, isSame, members: members.map(plain) })),
  };
}

function plain({ row, verdict, outcome, isSoft, rule, snippet, offered, language }: Judged) {
  return { ...row, got: { verdict, outcome, isSoft, rule, snippet, offered, language } };
}
