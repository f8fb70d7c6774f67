import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../safety/index.ts';
import type { Fault } from './fault.ts';
import { parseSnippet, type SnippetFile } from './snippetFile.ts';

/** Reads `snippets/<language>/*.md` of every language, in the order of their names. */
export async function readSnippets(folder: string, faults: Fault[]): Promise<SnippetFile[]> {
  const perLanguage = await Promise.all(LANGUAGES.map((language) => readLanguage(folder, language, faults)));
  return perLanguage.flat();
}

async function readLanguage(folder: string, language: Language, faults: Fault[]): Promise<SnippetFile[]> {
  const below = `snippets/${language}`;
  const names = await readdir(join(folder, below)).catch(() => undefined);
  if (names === undefined) {
    const mend = `restore content/${below}`;
    faults.push({ file: below, line: 1, what: 'the folder is missing or cannot be read', mend });
    return [];
  }
  const files = names.filter((name) => name.endsWith('.md')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(folder, below, name), 'utf8')));
  return texts.flatMap((text, at) => parseSnippet(text, `${below}/${files[at]}`, language, faults) ?? []);
}
