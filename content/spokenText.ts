import { type ZodType, z } from 'zod';
import { LANGUAGES, type Spoken } from '../safety/index.ts';

/** Text for members as a schema reads it out of a content file; the only place here that mints `Spoken`. */
export const spokenText = z
  .string()
  .trim()
  .min(1, 'write the text')
  .transform((text) => text as Spoken);

/**
 * A text as a screen shows it and as it fits into an SMS of at most two segments. In the file, one plain text
 * stands for both.
 */
export const saidText = z.preprocess(
  (value) => (typeof value === 'string' ? { web: value, sms: value } : value),
  z.strictObject({ web: spokenText, sms: spokenText }),
);
export type Said = z.output<typeof saidText>;

/** One value for each language that the bot speaks. */
export function inEveryLanguage<Schema extends ZodType>(schema: Schema) {
  return z.record(z.enum(LANGUAGES), schema);
}
