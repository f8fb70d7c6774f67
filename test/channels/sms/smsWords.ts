import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseSmsWords, SMS_LANGUAGES } from '../../../channels/sms/words.ts';

const LOCALES = join(import.meta.dirname, '../../../locales');

/** The words of the door as the project has them. */
export const SMS_WORDS = parseSmsWords(
  Object.fromEntries(
    SMS_LANGUAGES.map((language) => [
      language,
      parse(readFileSync(join(LOCALES, language, 'sms.yaml'), 'utf8')),
    ]),
  ),
);
