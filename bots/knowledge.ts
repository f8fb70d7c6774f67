import { type Content, createContent, readExamples, watchContent } from '../content/index.ts';
import {
  createDialogs,
  type Dialogs,
  type FirstOutcome,
  planWords,
  verdictOfIntent,
} from '../dialogs/index.ts';
import { createLocales, type Locales, type PlanWords } from '../locales/index.ts';
import type { Clock, KeptFolders, Logger } from '../runtime/index.ts';
import {
  compileGate,
  type ExampleSheet,
  type ExplainedConcept,
  FRESH_MEMORY,
  failClosed,
  type Gate,
  joinSplit,
  LANGUAGES,
  type Language,
  type RuleMatch,
  type SafetyMemory,
  type Utterance,
  type Verdict,
  type VerdictName,
} from '../safety/index.ts';
import {
  createReader,
  normalise,
  type Reader,
  type Reading,
  type Row,
  readYesNo,
  versionOfRows,
} from '../understanding/index.ts';
import { lessonVersions, readSources, type SourceFolders, type Sources, versionOf } from './readSources.ts';
import { trainElsewhere } from './trainElsewhere.ts';
import type { Steps } from './turnRun.ts';

/** What is kept is the trained recogniser, and content and words as checked; without it every start trains anew. */
export interface KnowledgeOptions extends SourceFolders, KeptFolders {
  clock: Clock;
  /** Makes the id of a receipt. */
  ids: () => string;
  log: Logger;
}

/** Everything that stood behind an outcome. */
export interface Explanation {
  reading: Reading;
  /** Undefined where no rule fired, or none that was seconded. */
  verdict: Verdict | undefined;
  /** Tentative rules, and such as a misspelt word fits, that the second opinion did not second. */
  unseconded: readonly RuleMatch[];
  /** All that the gate found in the message, with the words; the rules above name what they needed of it. */
  concepts: readonly ExplainedConcept[];
  outcome: FirstOutcome;
  rulesVersion: string;
}

/** Content, rules and recogniser of one moment; they change together or not at all. */
interface Moment {
  content: Content;
  gate: Gate;
  reader: Reader;
}

/**
 * What the bot knows and how it uses that: reading, screening and the dialogs, over content that can change
 * while the process runs.
 */
export class Knowledge {
  readonly locales: Locales;
  readonly #options: KnowledgeOptions;
  readonly #dialogs: Dialogs;
  #moment: Moment;
  #taking: Promise<void> = Promise.resolve();

  /** Loads everything once; throws with all faults where content, rules or words cannot be used. */
  static async load(options: KnowledgeOptions): Promise<Knowledge> {
    const sources = await readSources(options, options);
    const locales = await createLocales(sources.locales);
    const content = createContent(sources.content, contentOptions(options).now);
    return new Knowledge(options, locales, await momentOf(options, locales, content, sources));
  }

  private constructor(options: KnowledgeOptions, locales: Locales, moment: Moment) {
    this.#options = options;
    this.locales = locales;
    this.#moment = moment;
    const { ids, clock } = options;
    this.#dialogs = createDialogs({ content: () => this.#moment.content, locales, ids, clock });
  }

  get content(): Content {
    return this.#moment.content;
  }

  get rulesVersion(): string {
    return this.#moment.gate.version;
  }

  /** The steps of a turn that depend on knowledge. */
  get steps(): Steps {
    const { converse, apologise, shape } = this.#dialogs;
    return {
      read: (text, preferred) => this.read(text, preferred),
      screen: (reading, memory) => this.screen(reading, memory),
      converse,
      apologise,
      shape,
    };
  }

  read(text: string, preferred?: Language): Reading {
    return this.#moment.reader.read(text, preferred);
  }

  /** Undefined where no rule fired; what was sent shortly before is screened together with it. May throw. */
  screen(reading: Reading, memory: SafetyMemory): Verdict | undefined {
    const { utterance, meant, opinion } = reading;
    const { gate } = this.#moment;
    if (isPlainAnswer(utterance)) return gate.screen(utterance, memory);
    const thoughts = memory.recent.filter((text) => !isPlainAnswer(normalise(text)));
    const text = joinSplit(thoughts, (meant ?? utterance).text);
    const joined = text === undefined ? undefined : normalise(text);
    return gate.screen(utterance, memory, { opinion, meant, joined });
  }

  /** What the texts say about the plan, in that language. */
  planWords(language: Language): PlanWords {
    return planWords(this.content.plan, language);
  }

  /** What the first reply would be if the text were the first message of a conversation. */
  firstOutcome(text: string, language?: Language): FirstOutcome {
    try {
      const reading = this.read(text, language);
      return this.#dialogs.firstOutcome(reading, this.screen(reading, FRESH_MEMORY));
    } catch (err) {
      this.#options.log.error({ err }, 'A message could not be read; it gets the doctor response');
      return this.#dialogs.firstOutcome(undefined, failClosed());
    }
  }

  /** Why a text gets what it gets, as the first message of a conversation: for an auditor and an editor. */
  explain(text: string): Explanation {
    const reading = this.read(text);
    const verdict = this.screen(reading, FRESH_MEMORY);
    const { gate } = this.#moment;
    return {
      reading,
      verdict,
      // Not everyone who asks goes by these.
      get unseconded() {
        return unseconded(gate, reading, verdict);
      },
      get concepts() {
        return gate.explain(reading.meant ?? reading.utterance).concepts;
      },
      outcome: this.#dialogs.firstOutcome(reading, verdict),
      rulesVersion: this.rulesVersion,
    };
  }

  /** Takes up changed content while the process runs; a broken change leaves the last good one in force. */
  async watch(): Promise<{ close(): Promise<void> }> {
    const { log, contentFolder } = this.#options;
    return watchContent(contentFolder, contentOptions(this.#options), {
      onChange: (content) => this.#take(content),
      onBroken: (err) => log.error({ err }, 'Changed content cannot be used; the last good content stays'),
    });
  }

  /** One change after the other: the last of them stays. */
  #take(content: Content): void {
    this.#taking = this.#taking.then(() => this.#takeUp(content));
  }

  async #takeUp(content: Content): Promise<void> {
    const { log } = this.#options;
    try {
      this.#moment = await momentOf(this.#options, this.locales, content);
      log.info({ snippets: content.snippets('en').length }, 'Changed content is in use');
    } catch (err) {
      log.error({ err }, 'Changed safety rules cannot be used; the last good content stays');
    }
  }
}

/** A yes, a no or a number answers a question: it is no piece of a thought that goes on. */
function isPlainAnswer(utterance: Utterance): boolean {
  return readYesNo(utterance) !== undefined || !/\p{L}/u.test(utterance.text);
}

function contentOptions({ clock, planFile }: KnowledgeOptions) {
  return { now: () => new Date(clock.now()), planFile };
}

async function momentOf(
  { builtFolder, cacheFolder, contentFolder }: KnowledgeOptions,
  locales: Locales,
  content: Content,
  compiled?: Pick<Sources, 'lexicon' | 'versions'>,
): Promise<Moment> {
  const rows = [...questionsOf(content), ...locales.intentRows()];
  const gate = compileGate(content.safetyRules, compiled?.lexicon);
  const versions = compiled?.versions ?? lessonVersions(content.safetyRules, { contentFolder });
  const lessons = {
    examples: () => [...sheetsOf(rows), ...readExamples(contentFolder)],
    signsOf: gate.signs,
    isKnown: gate.knows,
    version: versionOf([versionOfRows(rows), verdictsIn(rows), versions]),
  };
  const options = { rows, lessons, builtFolder, cacheFolder };
  await trainElsewhere(options, content.safetyRules);
  return { content, gate, reader: await createReader(options) };
}

/** The verdict of each intent that the rows have. */
function verdictsIn(rows: readonly Row[]): [intent: string, verdict: VerdictName][] {
  const intents = new Set(rows.map(({ intent }) => intent));
  return Array.from(intents, (intent) => [intent, verdictOfIntent(intent)]);
}

/** The known ways of saying something, by the verdict of what they want. */
function sheetsOf(rows: readonly Row[]): ExampleSheet[] {
  return LANGUAGES.flatMap((language) => {
    const spoken = rows.filter((row) => row.language === language);
    const said = Map.groupBy(spoken, ({ intent }) => verdictOfIntent(intent));
    return Array.from(said, ([verdict, same]) => {
      return { language, verdict, messages: same.map(({ text }) => text).join('\n') };
    });
  });
}

function questionsOf(content: Content) {
  return LANGUAGES.flatMap((language) =>
    content
      .snippets(language)
      .flatMap(({ id, questions, alsoAsked }) =>
        [...questions, ...alsoAsked].map((text) => ({ language, intent: `ask-topic:${id}`, text })),
      ),
  );
}

function unseconded(
  gate: Gate,
  { utterance, meant, opinion }: Reading,
  verdict: Verdict | undefined,
): RuleMatch[] {
  if (opinion === undefined) return [];
  const fired = new Set(verdict?.matches.map(({ rule }) => rule));
  const alone = gate.screen(utterance, FRESH_MEMORY, { meant })?.matches ?? [];
  return alone.filter(({ rule }) => !fired.has(rule));
}
