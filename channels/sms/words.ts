import { z } from 'zod';

const text = z.string().trim().min(1, 'write the text');
const list = z.array(z.coerce.string().trim().min(1));
const groups = z.record(z.string(), list);

const schema = z.strictObject({
  says: z.strictObject({
    first: text,
    help: text,
    /** What HELP gets from a number that has stopped. */
    help_after_stop: text,
    stop: text,
    start: text,
    more: text,
    source: text,
    picture: text,
  }),
  named: z.record(z.string(), text),
  keywords: z.strictObject({
    stop: list,
    start: list,
    after_stop: list,
    help: list,
    more: list,
    go_on: list,
  }),
  polite: list,
  groups,
  more_groups: groups,
  stop_phrases: list,
  doubtful_phrases: list,
  declining_phrases: list,
  start_phrases: list,
  help_phrases: list,
});

/** What the SMS door says and hears by itself in one language: `locales/<language>/sms.yaml`. */
export type SmsWords = z.infer<typeof schema>;
export type SmsText = keyof SmsWords['says'];

export const SMS_LANGUAGES = ['en', 'es'] as const;
export type SmsLanguage = (typeof SMS_LANGUAGES)[number];

/** Checks the files of all languages; throws and names every fault. */
export function parseSmsWords(
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<SmsLanguage, SmsWords>> {
  const parsed = z.object({ en: schema, es: schema }).safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: [language, ...key], message }) => {
    return `  - locales/${String(language)}/sms.yaml (${key.join('.')}): ${message}`;
  });
  throw new Error(`The words of the SMS door are wrong:\n${faults.join('\n')}`);
}

/** The language of a reply's locale, such as `es-MX`. */
export function smsLanguage(locale: string | undefined): SmsLanguage {
  return locale?.startsWith('es') ? 'es' : 'en';
}

/** A text of the door with the plan's values put in, such as `{{planName}}`. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
