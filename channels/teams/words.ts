import { z } from 'zod';
import type { PlanWords } from '../../locales/index.ts';

const text = z.string().trim().min(1);
const wordsShape = z.strictObject({
  public: z.strictObject({
    letsTalk: text,
    emergency: text,
    crisis: text,
    urgent: text,
    doctor: text,
    questions: text,
    list: text,
    after: text,
    /** The title of a choice that leads to nothing here. */
    notOffered: text,
    openChat: text,
    say: z.strictObject({ questions: text, list: text }),
  }),
  card: z.strictObject({
    call: text,
    callNow: text,
    sources: text,
    typeToo: text,
    mentionToo: text,
    chosen: text,
    answered: text,
    sent: text,
    earlier: text,
    noted: text,
    allAtOnce: text,
    send: text,
    notKept: text,
  }),
  bareMention: text,
  bareForm: text,
  app: z.strictObject({
    name: text.max(30),
    short: text.max(80),
    full: text.max(4_000),
    commands: z
      .array(z.strictObject({ title: text.max(32), description: text.max(128) }))
      .min(1)
      .max(10),
  }),
});

/** What Teams alone shows, in one language: `locales/<language>/teams.yaml`. */
export type TeamsWords = z.infer<typeof wordsShape>;
export type Language = 'en' | 'es';
export type WordsIn = (language: Language) => TeamsWords;

/** Checks the words of both languages at the start; throws and names every fault. */
export function parseTeamsWords(given: Readonly<Record<Language, unknown>>): WordsIn {
  const faults: string[] = [];
  const read = (language: Language): TeamsWords | undefined => {
    const parsed = wordsShape.safeParse(given[language]);
    for (const { path, message } of parsed.error?.issues ?? []) {
      faults.push(`locales/${language}/teams.yaml: ${path.join('.')}: ${message}`);
    }
    return parsed.data;
  };
  const [en, es] = [read('en'), read('es')];
  if (!en || !es) throw new Error(`The words for Teams are wrong:\n${faults.join('\n')}`);
  return (language) => (language === 'es' ? es : en);
}

/** The language of a locale, such as `es-MX`. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('es') ? 'es' : 'en';
}

/** Puts the values in that a text names, such as `{{number}}`. */
export function fill(text: string, values: Partial<PlanWords> & Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => values[name] ?? mark);
}
