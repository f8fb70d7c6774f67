import { z } from 'zod';

const text = z.string().min(1);
const texts = <K extends string>(...keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);

/** `locales/<language>/page.yaml`: the words of the pages, the widget and the chat window. */
const schema = z.strictObject({
  /** The language's own name, and that of the language to switch to. */
  name: text,
  switchTo: text,
  widget: texts('open', 'close', 'title'),
  frame: texts(
    'title',
    'subtitle',
    'restart',
    'leave',
    'leaveHint',
    'close',
    'footer',
    'emergency',
    'crisis',
    'placeholder',
    'loading',
    'trouble',
    'away',
    'retry',
    'log',
    'print',
    'paper',
    'source',
    'sources',
    'languageMessage',
    'external',
  ),
  chat: texts(
    'title',
    'lead',
    'label',
    'placeholder',
    'send',
    'you',
    'helper',
    'choices',
    'sources',
    'empty',
    'late',
    'restart',
    'leave',
    'ideas',
    'latest',
    'back',
    'language',
  ),
  article: texts(
    'skip',
    'menu',
    'home',
    'doctors',
    'benefits',
    'kicker',
    'minutes',
    'heroAlt',
    'ask',
    'askText',
    'topics',
    'plain',
    'plainLink',
    'sources',
    'status',
    'disclaimerTitle',
    'disclaimer',
    'embedTitle',
    'embedText',
    'embedMore',
    'nurse',
    'members',
    'madeUp',
    'footerEmergency',
  ),
  /** Questions that the page offers to start with. */
  topics: z.array(text).min(3).max(6),
});
export type PageWords = z.infer<typeof schema>;

/** The words of every language that the pages speak, by language code; the first is the default. */
export type Words = ReadonlyMap<string, PageWords>;

/** Checks the words of all languages; throws once with every fault. */
export function parseWords(given: Readonly<Record<string, unknown>>): Words {
  const faults: string[] = [];
  const words = new Map<string, PageWords>();
  for (const [language, value] of Object.entries(given)) {
    const parsed = schema.safeParse(value);
    if (parsed.success) words.set(language, parsed.data);
    for (const { path, message } of parsed.error?.issues ?? []) {
      faults.push(`locales/${language}/page.yaml, ${path.join('.')}: ${message}`);
    }
  }
  if (faults.length > 0) throw new Error(`The words of the pages are wrong:\n${faults.join('\n')}`);
  return words;
}

/** The words of a language, or of the default one. */
export function wordsOf(words: Words, language: string): PageWords {
  const found = words.get(language) ?? words.values().next().value;
  if (found) return found;
  throw new Error('There are no words for the pages. Give at least one language.');
}

/** The first language that the browser asks for and the pages speak; the default one where there is none. */
export function preferredLanguage(words: Words, acceptLanguage: string | undefined): string {
  const wanted = (acceptLanguage ?? '').toLowerCase().split(',');
  const codes = wanted.map((range) => range.trim().split(/[-;]/)[0] ?? '');
  return codes.find((code) => words.has(code)) ?? words.keys().next().value ?? 'en';
}
