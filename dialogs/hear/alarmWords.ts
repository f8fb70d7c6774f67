import type { Language } from '../../safety/index.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Words that are a whole cry for help, and are spelled so in one language alone. Most are too rare to be among the
 * common words by which a language is told.
 */
export const ALARM_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: list(`
ambulance emergency overdose overdosed overdosing poisoned rape raped seizure seizures stroke suicidal
unconscious
`),
  es: list(`
ambulancia asfixia convulsion convulsiones embolia emergencia envenenada envenenado envenene inconsciente
intoxicada intoxicado sobredosis suicida suicidarse
`),
};
