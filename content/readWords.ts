import type { ZodType, z } from 'zod';
import type { Fault } from './fault.ts';
import type { WordsFiles } from './pairWords.ts';
import { readYamlFile } from './readYamlFile.ts';

/** Reads `<below>/<language>.yaml` of every language by one schema. */
export async function readWords<Schema extends ZodType>(
  folder: string,
  below: string,
  schema: Schema,
  faults: Fault[],
): Promise<WordsFiles<z.output<Schema>>> {
  const [en, es] = await Promise.all([
    readYamlFile(folder, `${below}/en.yaml`, schema, faults),
    readYamlFile(folder, `${below}/es.yaml`, schema, faults),
  ]);
  return { en, es };
}
