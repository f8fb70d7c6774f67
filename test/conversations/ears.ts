import { LANGUAGES, type Language, type SafetyMemory, type Verdict } from '../../safety/index.ts';
import { createReader, type Reading } from '../../understanding/index.ts';
import type { House } from './conversation.ts';

/** How a message is read and screened. */
export interface Ears {
  read(text: string, preferred?: Language): Reading;
  screen(reading: Reading, memory: SafetyMemory): Verdict | undefined;
}

type Rule = [pattern: RegExp, verdict: Partial<Verdict> & Pick<Verdict, 'name'>];

const RULES: Rule[] = [
  [/whole bottle of .* (on purpose|to die)/, { name: 'EMERGENCY', lines: ['overdose-on-purpose'] }],
  [/swallowed|bottle of tylenol/, { name: 'EMERGENCY', lines: ['poison'] }],
  [/signs of a stroke|senales de un derrame/, { name: 'EMERGENCY', variant: 'info' }],
  [/chest (pain|pressure|feels tight)|duele el pecho|can'?t breathe/, { name: 'EMERGENCY', discloses: true }],
  [/face is drooping/, { name: 'EMERGENCY', lines: ['stroke'], discloses: true }],
  [/hits me|me pega/, { name: 'CRISIS', lines: ['violence'] }],
  [/wanna die after|kill me now.*lol/, { name: 'CRISIS', variant: 'soft', also: 'GENERAL' }],
  [/want to die|quiero morir|don'?t want to be here/, { name: 'CRISIS' }],
  [/fever and chills|dolor de espalda y calentura|almost fainted/, { name: 'URGENT', discloses: true }],
  [/i'?m 15|tengo 15/, { name: 'MEDICAL', lines: ['minor'] }],
  [/burn off everything/, { name: 'MEDICAL', lines: ['eating-disorder'] }],
  [/what is sciatica/, { name: 'MEDICAL', lines: ['named-disease'] }],
  [
    /herniated disc|back hurts|knee hurts|pregnant|embarazada|ciatica|me duele la|had surgery/,
    { name: 'MEDICAL', discloses: true },
  ],
  [/ibuprofen|que pastilla/, { name: 'MEDICAL' }],
  [/pecs are sore/, { name: 'GENERAL', lines: ['chest'] }],
  [/my dog/, { name: 'OFFTOPIC' }],
];

/** Reads with the real reader, and screens by a few patterns: enough to drive the dialogs. */
export function fixtureEars({ content, locales }: House): Ears {
  const questions = LANGUAGES.flatMap((language) =>
    content
      .snippets(language)
      .flatMap(({ id, questions }) =>
        questions.map((text) => ({ intent: `ask-topic:${id}`, text, language })),
      ),
  );
  const rows = [...questions, ...locales.intentRows()];
  const reader = createReader({ rows, cacheFolder: 'build/reader' });
  return {
    read: (text, preferred) => reader.read(text, preferred),
    screen: ({ utterance }) => {
      const rule = RULES.find(([pattern]) => pattern.test(utterance.folded));
      if (!rule) return undefined;
      const [pattern, verdict] = rule;
      const id = pattern.source.slice(0, 12);
      return { variant: 'act', lines: [], discloses: false, matches: [], rule: id, ...verdict };
    },
  };
}
