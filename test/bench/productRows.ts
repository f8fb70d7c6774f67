import type { Content } from '../../content/index.ts';
import { loadLocales } from '../../locales/index.ts';
import { LANGUAGES } from '../../safety/index.ts';
import type { Row } from '../../understanding/index.ts';

/** What the product's own recogniser learns: the questions of the content, and what people say for each intent. */
export async function productRows(content: Content): Promise<Row[]> {
  const locales = await loadLocales('locales');
  const questions = LANGUAGES.flatMap((language) =>
    content
      .snippets(language)
      .flatMap(({ id, questions, alsoAsked }) =>
        [...questions, ...alsoAsked].map((text): Row => ({ language, intent: `ask-topic:${id}`, text })),
      ),
  );
  return [...questions, ...locales.intentRows()];
}
