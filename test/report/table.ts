/** A Markdown table; the pipes within cells are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A member's words on one line, with nothing in them that Markdown would read. */
export function quote(text: string): string {
  return `“${text.replace(/\s+/g, ' ').replace(/[\\`*_<[\]#|]/g, '\\$&')}”`;
}

/** A share of 0 to 1 as percent. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** A difference of two shares in points. */
export function points(difference: number): string {
  return `${difference > 0 ? '+' : ''}${(difference * 100).toFixed(1)}`;
}

export function mark(passes: boolean): string {
  return passes ? 'pass' : '**FAIL**';
}
