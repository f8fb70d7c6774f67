import { z } from 'zod';
import { httpsUrl, slug } from './schema.ts';
import { inEveryLanguage, spokenText } from './spokenText.ts';

const phone = spokenText.refine((text) => /^[0-9][0-9-]{1,17}$/.test(text), {
  error: 'write the number as digits with hyphens, such as 1-800-555-0100',
});
const desk = z.strictObject({ phone, hours: inEveryLanguage(spokenText) });
const link = z.strictObject({ id: slug, title: inEveryLanguage(spokenText), url: httpsUrl });

/** `content/plan.yaml`: what an operator fills in about the health plan. */
export const planSchema = z.strictObject({
  name: spokenText,
  nurseLine: desk,
  memberServices: desk,
  /** Where to get help with this service itself, as the HELP text of an SMS service has to say. */
  serviceHelp: z.strictObject({ phone }),
  /** Relay number for people who are deaf or hard of hearing. */
  relay: phone,
  /** Postal code of the state that the plan is licensed in. */
  state: z.string().regex(/^[A-Z]{2}$/, 'write the state as two capital letters, such as TX'),
  links: z.array(link),
  /** Pages on how to start safely that the plan recommends. */
  safeStarts: z.array(link),
});
export type Plan = z.infer<typeof planSchema>;

const PLACEHOLDERS = [
  /\b555-?01\d\d$/,
  /^https:\/\/([^/]+\.)?(example\.(com|org|net)|[^/]+\.(example|invalid|test))(\/|$)/,
  /\bExample\b/,
];

/**
 * The keys of the plan's file that still hold made-up values, such as `nurseLine.phone`; empty once an
 * operator has filled it in. The start warns with them.
 */
export function placeholdersIn(plan: Plan): string[] {
  return leavesOf(plan, []).flatMap(([key, text]) =>
    PLACEHOLDERS.some((pattern) => pattern.test(text)) ? [key] : [],
  );
}

function leavesOf(value: unknown, path: readonly string[]): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}
