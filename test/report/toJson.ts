import type { Judged } from './judge.ts';
import type { Half, Report } from './report.ts';
import { wilson } from './statistics.ts';
import type { Walked } from './walk.ts';

/** The whole report for a machine: every figure, every row with what it got, every state with its outcomes. */
export function toJson({ date, versions, halves, walks }: Report): string {
  return `${JSON.stringify({ date, versions, halves: halves.map(plainHalf), walks: walks.map(plainWalk) }, null, 1)}\n`;
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

/** The way to a state is told where the answer was wrong; the rest is counted in the text of the report. */
function plainWalk({ probed, ...walked }: Walked) {
  const wrong = probed.filter(({ isRight }) => !isRight);
  const results = probed.map(({ state, probe, outcomes }) => [state, probe.text, outcomes.join(' ')]);
  return { ...walked, wrong, results };
}

function plain({ row, verdict, outcome, isSoft, rule, snippet, offered, language }: Judged) {
  return { ...row, got: { verdict, outcome, isSoft, rule, snippet, offered, language } };
}
