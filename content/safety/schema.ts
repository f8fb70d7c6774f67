import { z } from 'zod';
import { SAFETY_LINES, VERDICTS } from '../../safety/index.ts';

const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in lower case with hyphens, such as chest-pain');
const conceptOrSeveral = z
  .string()
  .regex(/^[a-z0-9-]+( \| [a-z0-9-]+)*$/, "name a concept, or several with ' | '");
const verdict = z.enum(VERDICTS);
const phrases = z.strictObject({
  en: z.array(z.string().min(1)).min(1),
  es: z.array(z.string().min(1)).min(1),
});

const patterns = z
  .string()
  .regex(/^(?!.*\?\/)/s, "write the '?' once, behind the last alternative: 'de/en?'")
  .default('');

/** One idea with its ways to be said: comma-separated patterns in each language. */
export const conceptSchema = z.strictObject({
  means: z.string().min(4, 'say in a sentence what it stands for'),
  en: patterns,
  es: patterns,
  tolerance: z.enum(['typos', 'careful', 'exact']).default('typos'),
  hides: z.boolean().default(false),
});

export const conceptFileSchema = z.strictObject({ concepts: z.record(name, conceptSchema) });

export const ruleSchema = z
  .strictObject({
    id: name,
    group: z.string().min(1),
    verdict,
    means: z.string().min(4, 'say in a sentence what it stands for'),
    all: z.array(conceptOrSeveral).min(1),
    none: z.array(name).default([]),
    nowhere: z.array(name).default([]),
    within: z.number().int().min(0).max(1000).default(6),
    negatable: z.boolean().default(true),
    past: verdict.optional(),
    info: z.boolean().default(false),
    soft: z.strictObject({ when: z.array(name).min(1), unless: z.array(name) }).optional(),
    yieldsToPlan: z.boolean().default(false),
    flaggedOnly: z.boolean().default(false),
    discloses: z.boolean().default(true),
    tentative: z.boolean().default(false),
    whole: z.boolean().default(false),
    ofPeople: z.boolean().default(false),
    variant: z.enum(['act', 'info', 'soft']).default('act'),
    lines: z.array(z.enum(SAFETY_LINES)).default([]),
    fires: phrases,
    silent: phrases.partial().default({}),
  })
  .refine(({ tentative, verdict }) => !tentative || verdict === 'MEDICAL', {
    path: ['tentative'],
    message: 'only a MEDICAL rule may be tentative: an alarm needs no second',
  })
  .refine(({ whole, verdict }) => !whole || verdict === 'GENERAL', {
    path: ['whole'],
    message: 'only a GENERAL rule may ask for the whole of a message',
  });

const status = z.literal('awaiting-clinical-review');

export const ruleFileSchema = z.strictObject({ status, rules: z.array(ruleSchema).min(1) });

export const additionFileSchema = z.strictObject({
  additions: z.array(
    z.strictObject({ concept: name, verdicts: z.array(verdict).min(1), line: z.enum(SAFETY_LINES) }),
  ),
});

export const shorthandFileSchema = z.strictObject({
  en: z.record(z.string(), z.coerce.string()),
  es: z.record(z.string(), z.coerce.string()),
});
