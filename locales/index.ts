export { faultLine, type LocaleFault, LocalesError } from './fault.ts';
export type { HeardKey } from './heard.ts';
export type { IntentRow } from './intentRows.ts';
export {
  bulleted,
  inForms,
  joinLines,
  type Line,
  listed,
  numbered,
  quoteMember,
  quotePerson,
  sameEverywhere,
} from './line.ts';
export { createLocales, faultsOfLocales, type Locales, loadLocales, readLocales } from './loadLocales.ts';
export type { PhraseKey, PlainKey, Values } from './phrases.ts';
export type { PlanWords } from './plan.ts';
export type { Locale } from './readLocale.ts';
export type { Speaker } from './speaker.ts';
