/** An element or an action of an Adaptive Card, as JSON. */
export type Part = Readonly<Record<string, unknown>>;

/** An Adaptive Card; Teams shows up to version 1.5. */
export interface Card {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  lang: string;
  /** Shown where a client cannot show the card: the same as plain text. */
  fallbackText: string;
  body: readonly Part[];
  actions?: readonly Part[];
  msteams?: Part;
}

const LONG_NUMBER = /\b1-\d{3}-\d{3}-\d{4}\b/g;
const NO_BREAK_HYPHEN = '\u2011';

/** A card of these parts. Without colours of its own, so that it follows the dark and high-contrast themes. */
export function card(lang: string, text: string, body: readonly Part[], actions: readonly Part[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang,
    fallbackText: text,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** Text that wraps, though never within a telephone number. */
export function textBlock(text: string, more: Part = {}): Part {
  const whole = text.replace(LONG_NUMBER, (number) => number.replaceAll('-', NO_BREAK_HYPHEN));
  return { type: 'TextBlock', text: whole, wrap: true, ...more };
}

export function heading(text: string): Part {
  return textBlock(text, { style: 'heading', weight: 'Bolder', size: 'Medium' });
}

/** Small text under the rest. */
export function note(text: string): Part {
  return textBlock(text, { size: 'Small', isSubtle: true, spacing: 'Medium' });
}

/** Paragraphs and lists of the Markdown that replies are written in, one block each. */
export function textBlocks(markdown: string): Part[] {
  return paragraphsOf(markdown).map((paragraph) => textBlock(paragraph));
}

export function paragraphsOf(markdown: string): string[] {
  return markdown.split(/\n{2,}/).flatMap((paragraph) => paragraph.trim() || []);
}
