import type { Language } from '../safety/index.ts';

/** One way in which people ask for something. */
export interface IntentRow {
  language: Language;
  intent: string;
  text: string;
}

/** The rows that the recogniser is trained on, out of one language's `intents.yaml`. */
export function intentRowsOf(locale: {
  language: Language;
  intents: Readonly<Record<string, readonly string[]>>;
}): IntentRow[] {
  return Object.entries(locale.intents).flatMap(([intent, texts]) =>
    texts.map((text) => ({ language: locale.language, intent, text })),
  );
}
