import type { i18n, TFunction } from 'i18next';
import type { Language, Spoken } from '../safety/index.ts';
import type { HeardKey } from './heard.ts';
import type { Line } from './line.ts';
import type { PhraseKey, Values } from './phrases.ts';
import type { PlanWords } from './plan.ts';

type Given<Key extends PhraseKey> = keyof Values<Key> extends never ? [] : [values: Values<Key>];

/** Speaks one language for one turn. */
export interface Speaker {
  readonly language: Language;
  /** The text of that key. */
  say<Key extends PhraseKey>(key: Key, ...values: Given<Key>): Line;
  /** One of the variants of that text; `turn` counts how often it was said, from 0. */
  vary(key: PhraseKey, turn: number): Line;
  /** The title of a button. */
  title<Key extends PhraseKey>(key: Key, ...values: Given<Key>): Spoken;
  /** What counts as that answer: lower case, no accents, `#` for a number. */
  hears(key: HeardKey): readonly string[];
}

/** The name under which a text is kept in i18next. */
export function resourceKey(key: string, variant: number, form: 'web' | 'sms'): string {
  return `${key}|${variant}|${form}`;
}

export interface SpeakerParts {
  instance: i18n;
  language: Language;
  plan: PlanWords;
  variants: (key: PhraseKey) => number;
  hears: (key: HeardKey) => readonly string[];
}

export function createSpeaker({ instance, language, plan, variants, hears }: SpeakerParts): Speaker {
  const t: TFunction = instance.getFixedT(language);
  const line = (key: PhraseKey, variant: number, values: object = {}): Line => ({
    web: t(resourceKey(key, variant, 'web'), { ...plan, ...values }) as Spoken,
    sms: t(resourceKey(key, variant, 'sms'), { ...plan, ...values }) as Spoken,
  });
  return {
    language,
    say: (key, ...[values]) => line(key, 0, values),
    vary: (key, turn) => line(key, turn % variants(key)),
    title: (key, ...[values]) => line(key, 0, values).web,
    hears,
  };
}
