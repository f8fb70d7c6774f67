import i18next, { type Resource } from 'i18next';
import { LANGUAGES, type Language } from '../safety/index.ts';
import { checkLocale } from './checkLocale.ts';
import { type LocaleFault, LocalesError } from './fault.ts';
import { type IntentRow, intentRowsOf } from './intentRows.ts';
import { variantsOf } from './phraseFile.ts';
import type { PlanWords } from './plan.ts';
import { type DoorFile, type Locale, readLocale } from './readLocale.ts';
import { createSpeaker, resourceKey, type Speaker } from './speaker.ts';

/** All languages of the bot, checked. */
export interface Locales {
  speaker(language: Language, plan: PlanWords): Speaker;
  /** What people say for each intent of `intents.yaml`, in every language. */
  intentRows(): IntentRow[];
  /** What one door alone says, as its file has it; empty where there is none. */
  door(name: DoorFile, language: Language): Readonly<Record<string, unknown>>;
}

/**
 * Reads `<folder>/<language>/*.yaml` into an own i18next instance, so that no language leaks from one
 * conversation into another. Throws `LocalesError` with all faults.
 */
export async function loadLocales(folder: string): Promise<Locales> {
  return createLocales(await readLocales(folder));
}

/** What `loadLocales` makes its locales of, as plain data that can be kept; throws like it. */
export async function readLocales(folder: string): Promise<Locale[]> {
  const { read, faults } = await tryAll(folder);
  if (faults.length > 0) throw new LocalesError(faults);
  return read;
}

/** All that `loadLocales` would throw for; nothing where it would not. */
export async function faultsOfLocales(folder: string): Promise<LocaleFault[]> {
  const { faults } = await tryAll(folder);
  return faults;
}

async function tryAll(folder: string): Promise<{ read: Locale[]; faults: LocaleFault[] }> {
  const faults: LocaleFault[] = [];
  const read = await Promise.all(LANGUAGES.map((language) => readLocale(folder, language, faults)));
  return { read, faults: [...faults, ...read.flatMap(checkLocale)] };
}

export async function createLocales(read: readonly Locale[]): Promise<Locales> {
  const locales = new Map(read.map((locale) => [locale.language, locale]));
  const instance = await createInstance(read);
  return {
    speaker: (language, plan) => {
      const locale = locales.get(language);
      return createSpeaker({
        instance,
        language,
        plan,
        variants: (key) => variantsOf(locale?.phrases.get(key)?.phrase ?? '').length,
        hears: (key) => locale?.hears[key] ?? [],
      });
    },
    intentRows: () => read.flatMap(intentRowsOf),
    door: (name, language) => locales.get(language)?.doors[name] ?? {},
  };
}

async function createInstance(locales: readonly Locale[]) {
  const resources: Resource = Object.fromEntries(
    locales.map((locale) => [locale.language, { translation: resourcesOf(locale) }]),
  );
  const instance = i18next.createInstance();
  await instance.init({
    resources,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (_text: string, [, name]: [string, string]) => {
      throw new Error(`A text names {{${name}}}, which it is not given: pass it where the text is said.`);
    },
  });
  return instance;
}

function resourcesOf({ phrases }: Locale): Record<string, string> {
  const rows = [...phrases].flatMap(([key, { phrase }]) =>
    variantsOf(phrase).flatMap(({ web, sms }, variant) => [
      [resourceKey(key, variant, 'web'), web],
      [resourceKey(key, variant, 'sms'), sms],
    ]),
  );
  return Object.fromEntries(rows);
}
