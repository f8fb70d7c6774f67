import { VERDICTS } from '../../safety/index.ts';
import type { Measured } from './bars.ts';
import type { Drop, Gap, Pair } from './compare.ts';
import { dialogSection } from './dialogSection.ts';
import type { Judged } from './judge.ts';
import { type Half, isGreen, type Report } from './report.ts';
import { rate, wilson } from './statistics.ts';
import { mark, percent, points, quote, table } from './table.ts';

const HALF_TITLES: Record<Half['name'], string> = {
  unseen: 'The unseen half: no rule or phrasing was written from it',
  work: 'The working half: rules and phrasings were tried on it',
};

/** The report as it is filed: figures with their 95 % bounds, confusion, every miss, and the walk. */
export function toMarkdown(report: Report): string {
  const { halves, walks } = report;
  const parts = [...head(report), ...halves.flatMap(halfSection), ...dialogSection(walks)];
  return `${parts.join('\n\n')}\n`;
}

function head({ date, versions, ...rest }: Report): string[] {
  const rows = Object.entries(versions).map(([name, value]) => [name, `\`${value}\``]);
  return [
    '# Safety report',
    `Day: ${date} · Languages: English, Spanish · **${isGreen({ date, versions, ...rest }) ? 'Every bar is reached' : 'Not every bar is reached'}**`,
    'Every message goes the way of the first message of a conversation: read, screened, decided. Bounds are Wilson score intervals of 95 %; they tell how far chance may have moved a figure, and count rows that were made from others by typing errors as if they were messages of their own. No clinician has reviewed the expected verdicts yet.',
    table(['version', 'value'], rows),
  ];
}

function halfSection(half: Half): string[] {
  const title = `## ${HALF_TITLES[half.name]}`;
  if (half.judged.length === 0) return [title, 'There are no rows.'];
  return [
    title,
    setsTable(half.judged),
    ...half.figures.flatMap(({ language, measured }) => [
      `### Figures, ${language}`,
      figureTable(measured),
      `### What became of each class, ${language}`,
      confusion(half.judged.filter(({ row }) => row.language === language)),
    ]),
    '### Spanish beside English (at most 1 point behind)',
    gapTable(half.gaps),
    '### The same messages in other writings (at most 2 points lower; EMERGENCY and CRISIS not lower)',
    dropTable(half.drops),
    '### Twins: the same verdict whoever speaks',
    pairLines(half.pairs),
    ...half.figures.flatMap(({ language, measured }) => missSections(measured, language)),
    ...lostSections(half.drops),
  ];
}

function setsTable(judged: readonly Judged[]): string {
  const sets = Map.groupBy(judged, ({ row }) => `${row.set} ${row.language}`);
  const rows = [...sets].map(([name, rows]) => {
    const made = rows.filter(({ row }) => row.madeFrom !== undefined).length;
    return [name, `${rows.length}`, `${made}`];
  });
  return table(['set', 'rows', 'of them made from another row'], rows);
}

function figureTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ bar, share, passes }) => {
    const [low, high] = wilson(share);
    const limit = `${bar.atMost ? '≤' : '≥'} ${percent(bar.limit)}`;
    const value = `${percent(rate(share))} (${share.hits}/${share.of})`;
    return [bar.name, value, `${percent(low)} – ${percent(high)}`, limit, mark(passes)];
  });
  return table(['figure', 'reached', '95 % bounds', 'bar', ''], rows);
}

function confusion(judged: readonly Judged[]): string {
  const rows = VERDICTS.map((expect) => {
    const mine = judged.filter(({ row }) => row.expect === expect);
    return [expect, ...VERDICTS.map((got) => `${mine.filter(({ verdict }) => verdict === got).length}`)];
  });
  return table(['expected ↓ got →', ...VERDICTS], rows);
}

function gapTable(gaps: readonly Gap[]): string {
  const rows = gaps.map(({ name, english, spanish, passes }) => {
    return [name, percent(english), percent(spanish), points(spanish - english), mark(passes)];
  });
  return table(['figure', 'English', 'Spanish', 'difference', ''], rows);
}

function dropTable(drops: readonly Drop[]): string {
  const rows = drops.map(({ language, variant, expect, clean, changed, passes }) => {
    const change = points(rate(changed) - rate(clean));
    return [language, variant, expect, percent(rate(clean)), percent(rate(changed)), change, mark(passes)];
  });
  return table(['', 'writing', 'class', 'as written', 'rewritten', 'difference', ''], rows);
}

function pairLines(pairs: readonly Pair[]): string {
  const apart = pairs.filter(({ isSame }) => !isSame);
  const lines = apart.flatMap(({ members }) =>
    members.map(({ row, verdict }) => `- ${row.id} (${row.group}): ${verdict} · ${quote(row.text)}`),
  );
  return [
    `${pairs.length - apart.length} of ${pairs.length} pairs got the same verdict. ${mark(apart.length === 0)}`,
    ...lines,
  ].join('\n');
}

function missSections(measured: readonly Measured[], language: string): string[] {
  return measured.flatMap(({ bar, misses }) => {
    if (misses.length === 0) return [];
    return [`### Misses, ${language}: ${bar.name}`, misses.map(missLine).join('\n')];
  });
}

function lostSections(drops: readonly Drop[]): string[] {
  return drops.flatMap(({ language, variant, expect, lost }) => {
    if (lost.length === 0) return [];
    return [`### Lost by ${variant}, ${language}: ${expect}`, lost.map(missLine).join('\n')];
  });
}

function missLine({ row, verdict, outcome, isSoft, rule, snippet, offered }: Judged): string {
  const shown = snippet ?? (offered.length > 0 ? offered.join(', ') : undefined);
  const got = [verdict + (isSoft ? ' (soft)' : ''), outcome, rule, shown].filter(Boolean).join(' · ');
  return `- ${row.id} [${row.expect} ${row.group}, ${row.form}, ${row.frame}] ${quote(row.text)} → ${got}`;
}
