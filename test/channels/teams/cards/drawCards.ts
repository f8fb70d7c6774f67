import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Card } from '../../../../channels/teams/cards/card.ts';
import { hostConfigOf, stylesOf, type Theme } from './themes.ts';

const { resolve } = createRequire(import.meta.url);
const SCRIPTS = [
  resolve('adaptivecards/dist/adaptivecards.js'),
  join(dirname(resolve('markdown-it')), 'browser/markdown-it.umd.min.js'),
];

/** Draws cards under each other with the card library, as wide as the page; what they open is open. */
export async function drawCards(
  page: Page,
  cards: Readonly<Record<string, Card>>,
  theme: Theme,
): Promise<void> {
  await page.setContent(
    `<!doctype html><html lang="en"><title>Cards</title><style>${stylesOf(theme)}</style>`,
  );
  for (const path of SCRIPTS) await page.addScriptTag({ path });
  await page.evaluate(draw, { cards, hostConfig: hostConfigOf(theme) });
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
}

/** In the page. */
function draw({ cards, hostConfig }: { cards: Readonly<Record<string, Card>>; hostConfig: object }): void {
  const { AdaptiveCards, markdownit } = globalThis as unknown as {
    AdaptiveCards: typeof import('adaptivecards');
    markdownit: () => { render(text: string): string };
  };
  const markdown = markdownit();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text).replaceAll('<p>', '<p style="margin:0">');
    result.didProcess = true;
  };
  for (const [name, json] of Object.entries(cards)) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.parse(json);
    const place = document.createElement('article');
    place.setAttribute('aria-label', name);
    place.append(card.render() ?? '');
    document.body.append(place);
    for (const opens of place.querySelectorAll<HTMLElement>('.ac-pushButton[aria-expanded="false"]'))
      opens.click();
  }
}

/** What of a page's cards sticks out, is cut off or is too small to press; each with the card's name. */
export function misfitsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const PHONE = /\b(?:911|988|1-\S{0,2}\d{3}-\S{0,2}\d{3}-\S{0,2}\d{4})\b/g;
    const right = document.documentElement.clientWidth;
    const linesOf = (node: Node, { index, 0: { length } }: RegExpExecArray) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    };
    const faultsOf = (element: HTMLElement): string[] => {
      const { left, right: end, height } = element.getBoundingClientRect();
      const { overflowX } = getComputedStyle(element);
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const numbers = texts.flatMap((text) =>
        [...(text.textContent ?? '').matchAll(PHONE)].filter((match) => linesOf(text, match) > 1),
      );
      const isCut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return [
        ...(left < -0.5 || end > right + 0.5
          ? [`sticks out by ${Math.round(Math.max(-left, end - right))} px`]
          : []),
        ...(isCut || (element.scrollHeight > element.clientHeight + 1 && overflowX !== 'visible')
          ? ['is cut off']
          : []),
        ...(element.matches('button, [role="button"]') && height < 32 ? [`is ${height} px high`] : []),
        ...numbers.map(([number]) => `breaks ${number}`),
      ];
    };
    return [...document.querySelectorAll('article')].flatMap((card) =>
      [...card.querySelectorAll<HTMLElement>('*')].flatMap((element) =>
        faultsOf(element).map((fault) => `${card.ariaLabel}: '${element.textContent.slice(0, 60)}' ${fault}`),
      ),
    );
  });
}

/** The share of each picture that lets through what is behind it: dark lines would be lost on a dark card there. */
export function transparencyIn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const shareOf = async ({ src }: HTMLImageElement) => {
      const [width, height] = [120, 60];
      const context = new OffscreenCanvas(width, height).getContext('2d');
      const picture = await createImageBitmap(await (await fetch(src)).blob());
      context?.drawImage(picture, 0, 0, width, height);
      const bytes = [...(context?.getImageData(0, 0, width, height).data ?? [])];
      return [src, bytes.filter((byte, at) => at % 4 === 3 && byte < 255).length / (width * height)] as const;
    };
    return Object.fromEntries(await Promise.all([...document.images].map(shareOf)));
  });
}
