import type { Shown, Source } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { type Card, card, note, type Part, textBlock, textBlocks } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';

/** An answer with where it comes from and what may be asked next. */
export function answerCard(shown: Shown, { card: words }: TeamsWords): Card {
  const sources = sourceLines(shown.sources, words.sources);
  return card(shown.language, shown.text, [...textBlocks(shown.text), ...sources, ...choiceButtons(shown)]);
}

/** The sources as links, under their heading. */
function sourceLines(sources: readonly Source[], title: string): Part[] {
  if (sources.length === 0) return [];
  const lines = sources.map((source) => `[${linkText(source)}](${encodeURI(decodeURI(source.url))})`);
  const blocks = lines.map((line) => textBlock(line, { size: 'Small', spacing: 'Small' }));
  return [{ type: 'Container', separator: true, spacing: 'Medium', items: [note(title), ...blocks] }];
}

function linkText({ title, organization, year }: Source): string {
  return `${title} (${organization}, ${year})`.replace(/[[\]]/g, '');
}
