import type { Concept } from '../../safety/index.ts';

/** A word list such as `terms/diseases.txt` as a concept (`diseases`): one pattern a line, long words matched carefully. */
export function conceptFromTerms(file: string, lines: readonly string[]): Concept {
  const name = file.replace(/^.*\//, '').replace(/\.txt$/, '');
  const patterns = lines.map((line) => line.trim());
  return { name, means: `One of the words of ${file}`, tolerance: 'careful', hides: false, patterns };
}
