/**
 * `npm run bench:opinion`: trains the second opinion on four fifths of its examples and tries it on the fifth that
 * was held out. Prints the weights of the logistic regressions that `understanding/gravity.ts` holds, and what becomes
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
import { normalise, trainModel } from '../../understanding/index.ts';
import { Recogniser } from '../../understanding/model/recogniser.ts';
import { GRAVE, GRAVITIES, type Gravity, gravityInputs } from '../../understanding/opinion/gravity.ts';
import { countWords, SecondOpinion } from '../../understanding/opinion/secondOpinion.ts';
import { fitLogistic } from './logistic.ts';
import { productRows } from './productRows.ts';

const FIFTH = 5;

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
  const ruled = gate.screen(utterance, FRESH_MEMORY)?.name;
  return [{ language, verdict, utterance, likeness: opinion.likeness(utterance), ruled }];
});
process.stdout.write(`${taught.length} taught, ${held.length} tried\n`);
for (const gravity of GRAVITIES) {
  const open = held.filter(({ ruled }) => !isGrave(gravity, ruled));
  const known = open.map(({ verdict, utterance, likeness }) => ({
    inputs: gravityInputs(gravity, likeness, countWords(utterance)),
    right: isGrave(gravity, verdict),
  }));
  const weights = fitLogistic(known.map((one) => ({ ...one, inputs: Object.values(one.inputs) })));
  process.stdout.write(`${gravity}: ${known.length} of which no rule says as much\n`);
  printWeights(weights, Object.keys(known[0]?.inputs ?? {}));
}

const unseconded = held.filter(({ utterance, ruled }) => {
  const silent = { ...opinion.on(utterance).opinion, verdict: undefined };
  const left = gate.screen(utterance, FRESH_MEMORY, { opinion: silent })?.name;
  return ruled === 'MEDICAL' && (left === undefined || !isAtLeast(left, 'MEDICAL'));
});
for (const [kind, isOf] of [
  ['harmless', false],
  ['harmful', true],
] as const) {
  const count = (some: typeof held) =>
    some.filter(({ verdict, ruled }) => ruled === 'MEDICAL' && isGrave('doctor', verdict) === isOf).length;
  process.stdout.write(
    `${count(unseconded)} of ${count(held)} ${kind} ones of a rule for the doctor have no second\n`,
  );
}

const tried = held
  .filter(({ ruled }) => ruled === undefined)
  .map((one) => ({ ...one, heard: opinion.on(one.utterance).opinion.verdict }));
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

function isGrave(gravity: Gravity, verdict: VerdictName | undefined): boolean {
  return GRAVE[gravity].some((grave) => grave === verdict);
}

function printWeights(weights: readonly number[], names: readonly string[]): void {
  process.stdout.write(`${names.map((name, at) => `${name} ${weights[at]?.toFixed(3)}`).join(', ')}\n\n`);
}
