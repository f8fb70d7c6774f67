import { SegmentedMessage } from 'sms-segments-calculator';
import type { LocaleFault } from './fault.ts';
import { HEARD } from './heard.ts';
import { variantsOf } from './phraseFile.ts';
import { isTitle, PHRASES, PLAN_VALUES } from './phrases.ts';
import type { Locale } from './readLocale.ts';

const LONGEST_TITLE = 34;
const MOST_SEGMENTS = 2;

/** Every key exists, in the forms it needs, names only values it is given, and fits into two SMS segments. */
export function checkLocale(locale: Locale): LocaleFault[] {
  return [...missingKeys(locale), ...[...locale.phrases.keys()].flatMap((key) => faultsOf(locale, key))];
}

function missingKeys({ language, phrases, hears }: Locale): LocaleFault[] {
  const mend = 'write it in this language too';
  const unsaid = Object.keys(PHRASES).filter((key) => !phrases.has(key));
  const unheard = HEARD.filter((key) => !(key in hears));
  return [
    ...unsaid.map((key) => ({ file: language, key, what: 'the text is missing', mend })),
    ...unheard.map((key) => ({ file: `${language}/hears.yaml`, key, what: 'the answer is missing', mend })),
  ];
}

function faultsOf({ phrases }: Locale, key: string): LocaleFault[] {
  const entry = phrases.get(key);
  if (entry === undefined) return [];
  const fault = (what: string, mend: string): LocaleFault => ({ file: entry.file, key, what, mend });
  if (!isKey(key)) return [fault('no dialog says it', 'take it out, or mend the key')];
  const allowed: readonly string[] = [...PLAN_VALUES, ...PHRASES[key]];
  const variants = variantsOf(entry.phrase);
  const faults = namesIn(variants)
    .filter((name) => !allowed.includes(name))
    .map((name) => fault(`it names {{${name}}}, which it is not given`, 'use one of the values it has'));
  if (isTitle(key) && variants.some(({ web }) => web.length > LONGEST_TITLE)) {
    faults.push(fault(`a button has at most ${LONGEST_TITLE} letters`, 'shorten it'));
  }
  if (variants.some(({ sms }) => /\*\*|\]\(/.test(sms))) {
    faults.push(fault('its sms form holds Markdown', 'write it as plain text'));
  }
  if (variants.some(({ sms }) => new SegmentedMessage(sms).segmentsCount > MOST_SEGMENTS)) {
    faults.push(
      fault('it needs more than two SMS segments', 'give it an sms form, short and without á í ó ú'),
    );
  }
  return faults;
}

function isKey(key: string): key is keyof typeof PHRASES {
  return Object.hasOwn(PHRASES, key);
}

function namesIn(variants: readonly { web: string; sms: string }[]): string[] {
  const texts = variants.flatMap(({ web, sms }) => [web, sms]);
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))),
  ];
}
