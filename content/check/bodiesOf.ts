import type { Language } from '../../safety/index.ts';
import type { Path } from '../parseYaml.ts';
import type { SnippetFile } from '../snippetFile.ts';
import type { Body } from './body.ts';

/** Keys whose texts warn of danger. */
const WARNINGS = new Set(['stopNow', 'footer']);
/** Keys that hold no text of their own. */
const NO_TEXT = new Set(['dose']);

export function bodiesOfSnippet({ file, snippet, webLine, smsLine, lineOf }: SnippetFile): Body[] {
  const { language } = snippet;
  const common = { file, language, warns: false };
  return [
    { ...common, line: lineOf(['title']), form: 'label', text: snippet.title },
    { ...common, line: webLine, form: 'web', text: snippet.web },
    { ...common, line: smsLine, form: 'sms', text: snippet.sms },
  ];
}

interface WordsFile {
  file: string;
  value: object;
  lineOf(path: Path): number;
}

/**
 * The texts of a words file: one web body an entry, all of its texts together, since a formula needs more than
 * a phrase; and each SMS text by itself. `groups` names the keys whose entries are one level further down.
 */
export function bodiesOfWords(
  { file, value, lineOf }: WordsFile,
  language: Language,
  groups: readonly string[],
): Body[] {
  return entriesOf(value, groups).flatMap(([path, entry]) => {
    const leaves = leavesOf(entry, path);
    const warns = WARNINGS.has(String(path[0]));
    const common = { file, language, warns };
    const web = leaves.filter(([at]) => at.at(-1) !== 'sms').map(([, text]) => text);
    const sms = leaves.filter(([at]) => at.at(-1) === 'sms');
    return [
      { ...common, line: lineOf(path), form: 'web' as const, text: web.join('\n') },
      ...sms.map(([at, text]) => ({ ...common, line: lineOf(at), form: 'sms' as const, text })),
    ];
  });
}

function entriesOf(value: object, groups: readonly string[]): [Path, unknown][] {
  return Object.entries(value)
    .filter(([key]) => !NO_TEXT.has(key))
    .flatMap(([key, inner]): [Path, unknown][] =>
      groups.includes(key)
        ? Object.entries(inner).map(([id, entry]) => [[key, id], entry])
        : [[[key], inner]],
    );
}

function leavesOf(value: unknown, path: Path): [Path, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}
