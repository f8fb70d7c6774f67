import type { Language } from '../safety/index.ts';
import type { Fault } from './fault.ts';
import { type Path, parseYaml } from './parseYaml.ts';
import { type Snippet, snippetFrontMatter } from './schema.ts';
import { spokenText } from './spokenText.ts';
import { validate } from './validate.ts';

/** A snippet with the places of its parts, for findings that name a line. */
export interface SnippetFile {
  file: string;
  snippet: Snippet;
  lineOf(path: Path): number;
  webLine: number;
  smsLine: number;
}

interface Parts {
  front: string;
  web: string;
  sms: string;
  webLine: number;
  smsLine: number;
}

const FENCE = /^---\s*$/;
const SMS_HEADING = /^##\s+SMS\s*$/i;

/** Reads one snippet: front matter between `---` lines, the web body, `## SMS`, the SMS body. */
export function parseSnippet(
  text: string,
  file: string,
  language: Language,
  faults: Fault[],
): SnippetFile | undefined {
  const parts = splitParts(text, file, faults);
  if (parts === undefined) return undefined;
  const parsed = parseYaml(parts.front, file, faults, 2);
  const front = validate(snippetFrontMatter, parsed, faults);
  if (parsed === undefined || front === undefined) return undefined;
  if (!file.endsWith(`/${front.id}.md`)) {
    const what = `the id '${front.id}' is not the name of the file`;
    faults.push({ file, line: parsed.lineOf(['id']), what, mend: 'give both the same name' });
  }
  const body = { web: spokenText.parse(parts.web), sms: spokenText.parse(parts.sms) };
  const { webLine, smsLine } = parts;
  return { file, snippet: { ...front, ...body, language }, lineOf: parsed.lineOf, webLine, smsLine };
}

function splitParts(text: string, file: string, faults: Fault[]): Parts | undefined {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) {
    const mend = "begin the file with a line '---', its settings, and another line '---'";
    faults.push({ file, line: 1, what: 'the settings at the top are missing', mend });
    return undefined;
  }
  const sms = lines.findIndex((line, index) => index > end && SMS_HEADING.test(line));
  const parts = {
    front: lines.slice(1, end).join('\n'),
    web: lines
      .slice(end + 1, sms < 0 ? undefined : sms)
      .join('\n')
      .trim(),
    sms:
      sms < 0
        ? ''
        : lines
            .slice(sms + 1)
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim(),
    webLine: firstFilled(lines, end + 1),
    smsLine: firstFilled(lines, sms < 0 ? lines.length : sms + 1),
  };
  return hasBothBodies(parts, file, faults) ? parts : undefined;
}

function hasBothBodies(parts: Parts, file: string, faults: Fault[]): boolean {
  if (parts.web === '') {
    const mend = 'write the answer below the settings';
    faults.push({ file, line: parts.webLine, what: 'the answer for the web is missing', mend });
  }
  if (parts.sms === '') {
    const mend = "add a line '## SMS' at the end, and the short answer below it";
    faults.push({ file, line: parts.smsLine, what: 'the short answer for SMS is missing', mend });
  }
  return parts.web !== '' && parts.sms !== '';
}

function firstFilled(lines: string[], from: number): number {
  const index = lines.findIndex((line, at) => at >= from && line.trim() !== '');
  return (index < 0 ? lines.length - 1 : index) + 1;
}
