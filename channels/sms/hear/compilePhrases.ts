type Groups = Readonly<Record<string, readonly string[]>>;

const TOKEN = /^(?<words>[\w|<>]+)(?<count>[?*]?)$/;
const ANYTHING = '...';

/**
 * Makes patterns out of templates such as `<ask>* stop|quit texting me ...`: `|` between alternatives, `_` for a
 * space inside one, `?` where it may be missing, `*` where it may come several times, `<x>` for a group, and
 * `...` at the end for whatever follows. They are held against whole folded clauses. Throws where a template
 * cannot be read.
 */
export function compilePhrases(templates: readonly string[], groups: Groups): RegExp[] {
  return templates.map((template) => {
    const tokens = template.trim().split(/\s+/);
    const open = tokens.at(-1) === ANYTHING;
    const body = tokens.slice(0, open ? -1 : undefined).map((token) => compileToken(token, groups, template));
    // Each word is matched with the space before it, so that words that may be missing leave none behind.
    return new RegExp(`^(?<said>${body.join('')})${open ? '(?: .*)?' : ''}$`);
  });
}

function compileToken(token: string, groups: Groups, template: string): string {
  const { words = '', count = '' } = TOKEN.exec(token)?.groups ?? {};
  const alternatives = words.split('|').flatMap((word) => {
    const group = /^<(\w+)>$/.exec(word)?.[1];
    return group === undefined ? [word] : (groups[group] ?? []);
  });
  if (!alternatives.every((one) => /^\w+$/.test(one))) {
    throw new Error(`"${token}" in the phrase "${template}" cannot be read: look at its groups`);
  }
  // Longer ones first, so that 'text messages' is not taken for 'text'.
  const sorted = [...alternatives].sort((one, other) => other.length - one.length);
  return `(?: (?:${sorted.map((one) => one.replaceAll('_', ' ')).join('|')})(?= |$))${count}`;
}

/** True where one of the patterns is the whole clause. */
export function matchesOne(patterns: readonly RegExp[], clause: string): boolean {
  return saidIn(patterns, clause) !== undefined;
}

/** The words of the clause that one of the patterns stands for, without what only follows them. */
export function saidIn(patterns: readonly RegExp[], clause: string): string | undefined {
  for (const pattern of patterns) {
    const said = pattern.exec(` ${clause}`)?.groups?.said;
    if (said !== undefined) return said.trim();
  }
  return undefined;
}
