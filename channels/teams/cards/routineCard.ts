import type { Shown } from '../render/shown.ts';
import { type Card, card, heading, type Part, paragraphsOf, textBlock } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';

const ITEM = /^- (.+)$/;
/** 'This one may fit you: Desk break', or '1 of 6: Shoulder rolls'. */
const NAME = /^[^\n*]{1,80}: [^\n*]{1,80}$/;

/**
 * A routine or one of its exercises with the pictures. Where the text lists as many items as there are
 * pictures, each item stands above its own; otherwise they come under the name of what they show. `pictures` is
 * the address of their folder.
 */
export function routineCard(shown: Shown, pictures: string): Card {
  const paragraphs = paragraphsOf(shown.text);
  const [first = ''] = paragraphs;
  const name = NAME.test(first) ? [heading(first)] : [];
  const rest = paragraphs.slice(name.length);
  const list = rest.find((paragraph) => itemsOf(paragraph).length === shown.pictures.length);
  const body = rest.flatMap((paragraph) =>
    paragraph === list ? illustrated(shown, itemsOf(paragraph), pictures) : [textBlock(paragraph)],
  );
  const loose = list === undefined ? shown.pictures.map((picture) => image(picture, pictures)) : [];
  return card(shown.language, shown.text, [...name, ...loose, ...body, ...choiceButtons(shown)]);
}

function itemsOf(paragraph: string): string[] {
  const items = paragraph.split('\n').map((line) => ITEM.exec(line)?.[1]);
  return items.every((item) => item !== undefined) ? items : [];
}

function illustrated(shown: Shown, items: readonly string[], pictures: string): Part[] {
  return items.map((item, index) => {
    const picture = shown.pictures[index];
    return {
      type: 'Container',
      spacing: 'Medium',
      items: [textBlock(item, { weight: 'Bolder' }), ...(picture ? [image(picture, pictures)] : [])],
    };
  });
}

function image({ exercise, alt }: Shown['pictures'][number], pictures: string): Part {
  const url = `${pictures}/${encodeURIComponent(exercise)}.png`;
  return { type: 'Image', url, altText: alt, size: 'Stretch', spacing: 'Small' };
}
