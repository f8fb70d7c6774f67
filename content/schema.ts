import { z } from 'zod';
import type { Language, Spoken } from '../safety/index.ts';
import { spokenText } from './spokenText.ts';

/** The name of a snippet, topic, exercise or routine. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write it in lower case with hyphens, such as core-why');
const day = z.iso.date('write a date as YYYY-MM-DD');

export const httpsUrl = z.url({ protocol: /^https$/, error: 'give the full https:// address' });

export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  organization: z.string().min(2),
  year: z.number().int().min(1980).max(2100),
  url: httpsUrl,
});
export type Source = z.infer<typeof sourceSchema>;

/** A: guideline or high certainty. B: moderate. C: low, observational or a single trial. D: expert consensus. */
export const evidenceSchema = z.enum(['A', 'B', 'C', 'D']);

export const statusSchema = z.enum(['awaiting-clinical-review', 'reviewed', 'withdrawn']);

/** The front matter of `content/snippets/<language>/<id>.md`. */
export const snippetFrontMatter = z
  .strictObject({
    id: slug,
    version: z.number().int().positive(),
    topic: slug,
    title: spokenText.refine((title) => title.length <= 70, 'give a title of at most 70 letters'),
    questions: z.array(z.string().min(2).max(160)).min(8, 'give at least 8 ways to ask it').max(20),
    /** Other words for the same questions: the recogniser learns from them, nothing else shows them. */
    alsoAsked: z.array(z.string().min(2).max(300)).max(80).default([]),
    sources: z.array(sourceSchema).min(1, 'give at least one source'),
    evidence: evidenceSchema,
    status: statusSchema,
    reviewer: z.string().min(3).optional(),
    reviewed: day.optional(),
    reviewDue: day,
    expires: day,
    related: z.array(slug).max(4),
    followUps: z.strictObject({
      why: slug.optional(),
      how: slug.optional(),
      more: slug.optional(),
      often: slug.optional(),
    }),
    /** True where it tells how to do something: not served once a health matter was disclosed. */
    howTo: z.boolean(),
  })
  .refine((s) => s.status !== 'reviewed' || (s.reviewer && s.reviewed), {
    error: 'status "reviewed" needs the reviewer\'s name and the date of the review',
    path: ['status'],
  });
export type SnippetFrontMatter = z.infer<typeof snippetFrontMatter>;

/** A snippet as served: front matter, and its body in the two forms. */
export interface Snippet extends SnippetFrontMatter {
  language: Language;
  /** Markdown. */
  web: Spoken;
  /** Plain text, at most two SMS segments. */
  sms: Spoken;
}
