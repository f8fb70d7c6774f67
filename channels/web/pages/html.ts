/** Markup that is safe to send: made by `html`, or trusted by whoever called `markup`. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Value = Html | string | number | false | undefined | readonly (Html | string)[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Builds markup; every value that is not markup itself is escaped, `false` and `undefined` show nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.reduce((page, part, index) => page + show(values[index - 1]) + part));
}

/** Takes text as markup. For the output of a renderer that escapes by itself, never for what people write. */
export function markup(text: string): Html {
  return new Html(text);
}

function show(value: Value): string {
  if (value instanceof Html) return value.markup;
  if (value === false || value === undefined) return '';
  if (typeof value === 'object') return value.map(show).join('');
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
