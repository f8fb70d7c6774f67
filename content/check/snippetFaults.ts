import { LANGUAGES } from '../../safety/index.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../parseYaml.ts';
import type { SnippetFile } from '../snippetFile.ts';
import { addressComplaint } from './linkFaults.ts';

/** Front matter that both languages of a snippet share word for word. */
const SHARED = [
  'version',
  'topic',
  'sources',
  'evidence',
  'status',
  'reviewDue',
  'expires',
  'related',
  'followUps',
  'howTo',
] as const;

/** Faults between a snippet and the others: its twin in the other language, and the ids that it names. */
export function snippetFaults(files: readonly SnippetFile[]): Fault[] {
  const byKey = new Map(files.map((file) => [keyOf(file.snippet.language, file.snippet.id), file]));
  return files.flatMap((file) => [
    ...twinFaults(file, byKey),
    ...idFaults(file, byKey),
    ...sourceFaults(file),
  ]);
}

type Files = ReadonlyMap<string, SnippetFile>;

function twinFaults(file: SnippetFile, files: Files): Fault[] {
  const { id, language } = file.snippet;
  return LANGUAGES.filter((other) => other !== language).flatMap((other) => {
    const twin = files.get(keyOf(other, id));
    if (twin === undefined) {
      const mend = `write snippets/${other}/${id}.md, or mend it first where a fault of it is told`;
      return [faultAt(file, ['id'], `there is no '${id}' in '${other}'`, mend)];
    }
    // The first language is the one to correct the others by, so that a difference is told once.
    return language === LANGUAGES[0] ? [] : differences(file, twin);
  });
}

function differences(file: SnippetFile, twin: SnippetFile): Fault[] {
  return SHARED.filter((key) => !same(file.snippet[key], twin.snippet[key])).map((key) =>
    faultAt(file, [key], `'${key}' is not that of ${twin.file}`, 'make the two the same'),
  );
}

function idFaults(file: SnippetFile, files: Files): Fault[] {
  const { id, language, related, followUps } = file.snippet;
  const named: [Path, string][] = [
    ...related.map((to, at): [Path, string] => [['related', at], to]),
    ...Object.entries(followUps).map(([key, to]): [Path, string] => [['followUps', key], to]),
  ];
  return named
    .filter(([, to]) => to === id || !files.has(keyOf(language, to)))
    .map(([path, to]) =>
      to === id
        ? faultAt(file, path, 'it leads to itself', 'name another snippet or take it out')
        : faultAt(file, path, `there is no snippet '${to}'`, 'correct the id or take it out'),
    );
}

function sourceFaults(file: SnippetFile): Fault[] {
  return file.snippet.sources.flatMap(({ url }, at) => {
    const what = addressComplaint(url);
    const mend = 'copy the address from the page itself';
    return what === undefined ? [] : [faultAt(file, ['sources', at, 'url'], what, mend)];
  });
}

function faultAt({ file, lineOf }: SnippetFile, path: Path, what: string, mend: string): Fault {
  return { file, line: lineOf(path), what, mend };
}

function keyOf(language: string, id: string): string {
  return `${language}/${id}`;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
