/**
 * `npm run bench:opinion`: trains the second opinion on four fifths of its examples and tries it on the fifth that
 * was held out. Prints the weights of the logistic regressions that `understanding/harm.ts` holds, and what becomes
 * of each class of the held-out examples with the weights and bars as they are, where no rule has spoken.
 */
import { loadContent, readExamples } from '../../content/index.ts';
import { verdictOfIntent } from '../../dialogs/index.ts';
import {
  compileGate,
  type ExampleSheet,
  FRESH_MEMORY,
  isAtLeast,
  LANGUAGES,
  VERDICTS,
  type VerdictName,
} from '../../safety/index.ts';
import { HARMFUL, harmInputs, PRESSING, urgencyInputs } from '../../understanding/harm.ts';
import { normalise, trainModel } from '../../understanding/index.ts';
import { Recogniser } from '../../understanding/recogniser.ts';
import { countWords, SecondOpinion } from '../../understanding/secondOpinion.ts';
import { fitLogistic } from './logistic.ts';
import { productRows } from './productRows.ts';

const FIFTH = 5;
const ALARMS: readonly VerdictName[] = ['EMERGENCY', 'CRISIS'];
/** An alarm that is missed weighs so much more than another miss. */
const ALARM_WEIGHT = 2;

const content = await loadContent('content', { planFile: 'content/plan.yaml', now: () => new Date() });
const gate = compileGate(content.safetyRules);
const asked = (await productRows(content)).map(({ language, intent, text }): ExampleSheet => {
  return { language, verdict: verdictOfIntent(intent), messages: text };
});
const said = readExamples('content').flatMap(({ messages, ...of }): ExampleSheet[] =>
  messages.split('\n').map((text) => ({ ...of, messages: text })),
);
const examples = [...asked, ...said];
const taught = examples.filter((_, at) => at % FIFTH !== 0);
const { model } = trainModel('verdicts', {
  rows: [],
  lessons: { examples: () => taught, signsOf: gate.signs, version: '' },
});
const opinion = new SecondOpinion(new Recogniser(model, { signsOf: gate.signs }));

/** The held-out examples, with what the rules say of them. */
const held = examples.flatMap(({ language, verdict, messages }, at) => {
  if (at % FIFTH !== 0) return [];
  const utterance = normalise(messages);
  return [{ language, verdict, utterance, ruled: gate.screen(utterance, FRESH_MEMORY)?.name }];
});
const tried = held.flatMap(({ language, verdict, utterance, ruled }) => {
  if (ruled !== undefined) return [];
  const inputs = harmInputs(opinion.likeness(utterance), countWords(utterance));
  return [{ language, verdict, inputs, heard: opinion.on(utterance).opinion.verdict }];
});

const samples = tried.flatMap(({ verdict, inputs }) => {
  const sample = { inputs: Object.values(inputs), right: HARMFUL.includes(verdict) };
  return new Array<typeof sample>(ALARMS.includes(verdict) ? ALARM_WEIGHT : 1).fill(sample);
});
const weights = fitLogistic(samples);
process.stdout.write(`${taught.length} taught, ${tried.length} tried on which no rule has spoken\n`);
printWeights(weights, Object.keys(tried[0]?.inputs ?? {}));

const forDoctor = held.flatMap(({ verdict, utterance, ruled }) => {
  if (ruled !== 'MEDICAL') return [];
  return [{ inputs: urgencyInputs(opinion.likeness(utterance)), right: PRESSING.includes(verdict) }];
});
const urgencyWeights = fitLogistic(
  forDoctor.map(({ inputs, right }) => ({ inputs: Object.values(inputs), right })),
);
process.stdout.write(`${forDoctor.length} tried that a rule sends to the doctor without haste\n`);
printWeights(urgencyWeights, Object.keys(forDoctor[0]?.inputs ?? {}));

const unseconded = held.filter(({ utterance, ruled }) => {
  const silent = { ...opinion.on(utterance).opinion, verdict: undefined };
  const left = gate.screen(utterance, FRESH_MEMORY, silent)?.name;
  return ruled === 'MEDICAL' && (left === undefined || !isAtLeast(left, 'MEDICAL'));
});
for (const [kind, isOf] of [
  ['harmless', false],
  ['harmful', true],
] as const) {
  const count = (some: typeof held) =>
    some.filter(({ verdict, ruled }) => ruled === 'MEDICAL' && HARMFUL.includes(verdict) === isOf).length;
  process.stdout.write(
    `${count(unseconded)} of ${count(held)} ${kind} ones of a rule for the doctor have no second\n`,
  );
}

const columns = ['none', 'MEDICAL', 'URGENT', 'CRISIS', 'EMERGENCY'];
process.stdout.write(`${'heard %'.padEnd(16)}${columns.map((name) => name.padStart(11)).join('')}\n`);
for (const language of LANGUAGES) {
  for (const verdict of VERDICTS) {
    const of = tried.filter((one) => one.language === language && one.verdict === verdict);
    const shares = columns.map((name) => {
      const share = of.filter(({ heard }) => (heard ?? 'none') === name).length / of.length;
      return (100 * share).toFixed(1).padStart(11);
    });
    process.stdout.write(`${`${language} ${verdict}`.padEnd(16)}${shares.join('')}\n`);
  }
}

function printWeights(weights: readonly number[], names: readonly string[]): void {
  process.stdout.write(`${names.map((name, at) => `${name} ${weights[at]?.toFixed(3)}`).join(', ')}\n\n`);
}
