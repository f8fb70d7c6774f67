/**
 * `npm run bench:calibration`: trains the recogniser on four fifths of the product's own rows, five times, and
 * tries it on the fifth that was held out. Prints how often it is right, the figures of the logistic regression
 * that `understanding/certainty.ts` holds, and what the bars there cost.
 */
import { loadContent, readExamples } from '../../content/index.ts';
import { calibrate, judge } from '../../understanding/certainty.ts';
import { rowsOf } from '../../understanding/createReader.ts';
import { normalise, Recogniser, type Row, trainModel } from '../../understanding/index.ts';
import { type Ranked, spellingsIn } from '../../understanding/model/recogniser.ts';
import { fitLogistic } from './logistic.ts';
import { productRows } from './productRows.ts';

const FOLDS = 5;
const CANDIDATES = 5;

const examples = readExamples('content');
const lessons = { examples: () => examples, version: '' };
/** Held-out rows are read by the words of the examples too, as the product reads messages. */
const spellings = spellingsIn(rowsOf(lessons));

interface Tried {
  row: Row;
  ranked: Ranked[];
}

/** Every fifth row is held out; the next fold starts one row later. */
function tryFold(rows: readonly Row[], fold: number): Tried[] {
  const taught = rows.filter((_, index) => index % FOLDS !== fold);
  const recogniser = new Recogniser(trainModel('intents', { rows: taught, lessons }).model, { spellings });
  return rows
    .filter((_, index) => index % FOLDS === fold)
    .map((row) => ({ row, ranked: recogniser.rank(normalise(row.text), CANDIDATES) }));
}

function kindOf({ language, intent }: Row): string {
  if (intent.startsWith('ask-topic:')) return `${language} topics`;
  return ['ask-medical', 'off-topic'].includes(intent)
    ? `${language} ${intent}`
    : `${language} other intents`;
}

function regression(tried: readonly Tried[]): number[] {
  const samples = tried.flatMap(({ row, ranked }) =>
    ranked.map(({ intent, score }, index) => {
      const lead = score - (ranked[index === 0 ? 1 : 0]?.score ?? -1);
      return { inputs: [1, score, lead], right: intent === row.intent };
    }),
  );
  return fitLogistic(samples);
}

function report(tried: readonly Tried[]): string {
  const share = (of: readonly Tried[], is: (one: Tried) => boolean) =>
    `${((100 * of.filter(is).length) / of.length).toFixed(1)} %`.padStart(9);
  const columns: [string, (one: Tried) => boolean][] = [
    ['first', ({ row, ranked }) => ranked[0]?.intent === row.intent],
    ['of three', ({ row, ranked }) => ranked.slice(0, 3).some(({ intent }) => intent === row.intent)],
    ['acted', (one) => outcomeOf(one) === 'right'],
    ['offered', (one) => outcomeOf(one) === 'offered'],
    ['wrong', (one) => outcomeOf(one) === 'wrong'],
    ['unknown', (one) => outcomeOf(one) === 'unknown'],
  ];
  const kinds = Array.from(new Set(tried.map(({ row }) => kindOf(row)))).toSorted();
  const head = `${''.padEnd(20)}${columns.map(([title]) => title.padStart(9)).join('')}`;
  const lines = kinds.map((kind) => {
    const of = tried.filter(({ row }) => kindOf(row) === kind);
    return `${kind.padEnd(20)}${columns.map(([, is]) => share(of, is)).join('')}`;
  });
  return [head, ...lines].join('\n');
}

function outcomeOf({ row, ranked }: Tried): 'right' | 'wrong' | 'offered' | 'missed' | 'unknown' {
  const candidates = calibrate(ranked);
  const { certainty } = judge(candidates);
  if (certainty === 'unknown') return 'unknown';
  if (certainty === 'sure') return candidates[0]?.intent === row.intent ? 'right' : 'wrong';
  return candidates.slice(0, 3).some(({ intent }) => intent === row.intent) ? 'offered' : 'missed';
}

const rows = await productRows(
  await loadContent('content', { planFile: 'content/plan.yaml', now: () => new Date() }),
);
const tried = Array.from({ length: FOLDS }, (_, fold) => tryFold(rows, fold)).flat();
const [intercept, perScore, perLead] = regression(tried).map((figure) => figure.toFixed(3));
process.stdout.write(
  `${rows.length} rows\nintercept ${intercept}, per score ${perScore}, per lead ${perLead}\n`,
);
process.stdout.write(`${report(tried)}\n`);
