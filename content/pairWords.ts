import { LANGUAGES, type Language } from '../safety/index.ts';
import type { Fault } from './fault.ts';
import type { YamlFile } from './readYamlFile.ts';

/** One file of words for each language; undefined where it could not be read. */
export type WordsFiles<Words> = Record<Language, YamlFile<Words> | undefined>;

/**
 * The words of one entry in every language; undefined, with a fault for each language that lacks them, where
 * they are not complete. `at` is the key under which the entries stand in the files, if any.
 */
export function pairWords<Words>(
  id: string,
  files: WordsFiles<Record<string, Words>>,
  faults: Fault[],
  at?: string,
): Record<Language, Words> | undefined {
  const missing = LANGUAGES.filter((language) => files[language]?.value[id] === undefined);
  for (const language of missing) {
    const file = files[language];
    if (file === undefined) continue;
    const line = file.lineOf(at === undefined ? [] : [at]);
    faults.push({ file: file.file, line, what: `the words for '${id}' are missing`, mend: `add '${id}'` });
  }
  const [en, es] = [files.en?.value[id], files.es?.value[id]];
  return en === undefined || es === undefined ? undefined : { en, es };
}

/** Reports words that belong to no entry, such as those of a misspelt id. */
export function reportStrays<Words>(
  known: ReadonlySet<string>,
  files: WordsFiles<Record<string, Words>>,
  faults: Fault[],
  at?: string,
): void {
  for (const file of Object.values(files)) {
    if (file === undefined) continue;
    for (const id of Object.keys(file.value).filter((key) => !known.has(key))) {
      const line = file.lineOf(at === undefined ? [id] : [at, id]);
      faults.push({
        file: file.file,
        line,
        what: `'${id}' is not known`,
        mend: 'correct the id or take it out',
      });
    }
  }
}

/** The part of every words file that stands under one key. */
export function under<All, Key extends keyof All>(key: Key, files: WordsFiles<All>): WordsFiles<All[Key]> {
  const part = (file: YamlFile<All> | undefined) => file && { ...file, value: file.value[key] };
  return { en: part(files.en), es: part(files.es) };
}
