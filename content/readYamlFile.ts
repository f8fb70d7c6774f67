import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ZodType, z } from 'zod';
import type { Fault } from './fault.ts';
import { type ParsedYaml, parseYaml } from './parseYaml.ts';
import { validate } from './validate.ts';

/** A content file that agrees with its schema, with its lines for later findings. */
export interface YamlFile<Value> extends ParsedYaml {
  value: Value;
}

/** Reads one YAML file below the content folder by its schema; what is wrong goes to `faults`. */
export async function readYamlFile<Schema extends ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  faults: Fault[],
): Promise<YamlFile<z.output<Schema>> | undefined> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
  if (text === undefined) {
    faults.push({ file, line: 1, what: 'the file is missing or cannot be read', mend: `restore ${file}` });
    return undefined;
  }
  const parsed = parseYaml(text, file, faults);
  const value = validate(schema, parsed, faults);
  return parsed === undefined || value === undefined ? undefined : { ...parsed, value };
}
