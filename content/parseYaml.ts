import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './fault.ts';

export type Path = readonly PropertyKey[];

/** A YAML text that was read, and where each of its values stands. */
export interface ParsedYaml {
  file: string;
  value: unknown;
  /** Line in the file of the value at this path, or of the nearest value around it. */
  lineOf(path: Path): number;
}

/**
 * Reads YAML and remembers its lines. What is not YAML goes to `faults`, and nothing is returned.
 * `firstLine` is the line of the file on which the text begins.
 */
export function parseYaml(
  text: string,
  file: string,
  faults: Fault[],
  firstLine = 1,
): ParsedYaml | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    for (const error of document.errors) faults.push(syntaxFault(file, lineAt(error.pos[0]), error.message));
    return undefined;
  }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = nodeAt(document, path.slice(0, length));
      if (hasRange(node)) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  return { file, value: document.toJS(), lineOf };
}

/** The key of an entry, since its value may begin further down; the item itself in a list. */
function nodeAt(document: Document, path: Path): unknown {
  const around = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(around)) return document.getIn(path, true);
  return around.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
}

function syntaxFault(file: string, line: number, message: string): Fault {
  const what = `this is not YAML: ${message.split('\n')[0]?.replace(/ at line.*$/, '')}`;
  return { file, line, what, mend: "put a text with ': ', '#' or a leading quote between quotes" };
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && Array.isArray((node as { range?: unknown }).range);
}
