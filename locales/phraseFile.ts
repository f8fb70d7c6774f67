import { z } from 'zod';

const text = z.string().trim().min(1, 'write the text');
const bothForms = z.strictObject({ web: text, sms: text });
const said = z.union([text, bothForms]);

/** A text for every channel, one in two forms, or several of either that take turns. */
const phrase = z.union([said, z.array(said).min(2, 'give at least two variants, or none')]);

/** A file of texts: keys such as `doctor.reply` with what is said. */
export const phraseFile = z.record(z.string(), phrase);

/** `hears.yaml`: keys with what counts as that answer; lower case, no accents. */
export const hearsFile = z.record(z.string(), z.array(z.coerce.string().toLowerCase()).min(1));

/** `intents.yaml`: intents with the phrasings that ask for them. */
export const intentsFile = z.record(z.string(), z.array(z.coerce.string().trim().min(1)).min(1));

/** `page.yaml`, `teams.yaml`: words of one door; nesting is up to the door. */
export const doorFile = z.record(z.string(), z.unknown());

export type Phrase = z.infer<typeof phrase>;

/** The forms of a phrase, one for each variant. */
export function variantsOf(phrase: Phrase): { web: string; sms: string }[] {
  const list = Array.isArray(phrase) ? phrase : [phrase];
  return list.map((one) => (typeof one === 'string' ? { web: one, sms: one.replaceAll('**', '') } : one));
}
