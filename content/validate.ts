import type { ZodType, z } from 'zod';
import type { Fault } from './fault.ts';
import type { ParsedYaml } from './parseYaml.ts';

type Issue = z.core.$ZodIssue;

/** Reads a parsed file by its schema. Every disagreement goes to `faults`, and then nothing is returned. */
export function validate<Schema extends ZodType>(
  schema: Schema,
  parsed: ParsedYaml | undefined,
  faults: Fault[],
): z.output<Schema> | undefined {
  if (parsed === undefined) return undefined;
  const result = schema.safeParse(parsed.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    faults.push({ file: parsed.file, line: parsed.lineOf(issue.path), ...wordsFor(issue) });
  }
  return undefined;
}

function wordsFor(issue: Issue): Pick<Fault, 'what' | 'mend'> {
  const where = issue.path.length > 0 ? `'${issue.path.map(String).join('.')}'` : 'the file';
  const { what, mend } = standardWords(issue);
  return { what: `${where} ${what}`, mend: isOwnMessage(issue.message) ? issue.message : mend };
}

/** A schema's own message says how to mend it; one of the library's does not. */
function isOwnMessage(message: string): boolean {
  return !/^(Invalid|Too (small|big)|Unrecognized)/.test(message);
}

function standardWords(issue: Issue): Pick<Fault, 'what' | 'mend'> {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? { what: 'is missing', mend: `add it (${issue.expected})` }
        : { what: `is not of the kind ${issue.expected}`, mend: `write it as ${issue.expected}` };
    case 'unrecognized_keys':
      return {
        what: `has keys that nothing reads: ${issue.keys.join(', ')}`,
        mend: 'correct their spelling or take them out',
      };
    case 'too_small':
      return { what: 'is too short or too small', mend: `give at least ${issue.minimum}` };
    case 'too_big':
      return { what: 'is too long or too big', mend: `give at most ${issue.maximum}` };
    case 'invalid_value':
      return { what: 'has a value that is not allowed', mend: `choose one of ${issue.values.join(', ')}` };
    default:
      return { what: 'is not right', mend: 'compare it with a neighbouring file' };
  }
}
