import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { createServer } from '../../../../channels/server.ts';
import type { Card } from '../../../../channels/teams/cards/card.ts';
import { mountPictures } from '../../../../channels/web/pictures/index.ts';
import { createLog } from '../../../../runtime/index.ts';
import { launch, shoot, violations } from '../../../browser/browser.ts';
import { drawCards, misfitsIn, transparencyIn } from './drawCards.ts';
import { spokenCards } from './spokenCards.ts';
import { THEMES } from './themes.ts';

const PICTURES = join(import.meta.dirname, '../../../../content/exercises/pictures');
/** Pixels: the narrowest telephone, and a chat beside another window. */
const WIDTHS = [320, 400];
const RULES = ['image-alt', 'button-name', 'link-name', 'label', 'aria-valid-attr-value'];

describe('The cards as Teams draws them', function () {
  this.timeout(180_000);
  const log = createLog('silent');
  const pictures = createServer({ log, secure: false, checks: {} });
  let browser: Browser;
  let cards: Record<string, Card>;
  let page: Page;

  before(async () => {
    mountPictures(pictures, PICTURES, log);
    await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
    [browser, cards] = await Promise.all([launch(), spokenCards()]);
    // Where the bot had sent no cards, each of them would fit.
    expect(Object.keys(cards)).to.have.length.above(60);
  });
  after(async () => {
    await browser?.close();
    pictures.close();
  });
  afterEach(() => page?.close());

  const draw = async (theme: string, width: number) => {
    page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.route('**/pictures/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const response = await fetch(`http://127.0.0.1:${pictures.address().port}${pathname}`);
      const headers = { 'access-control-allow-origin': '*', 'content-type': 'image/png' };
      await route.fulfill({ body: Buffer.from(await response.arrayBuffer()), headers });
    });
    await drawCards(page, cards, THEMES[theme] ?? expect.fail(theme));
  };

  for (const [theme, { contrast }] of Object.entries(THEMES)) {
    for (const width of WIDTHS) {
      it(`fit, and can be read and pressed: ${theme}, ${width} px`, async () => {
        await draw(theme, width);
        await shoot(page, `cards-${theme.replace(' ', '-')}-${width}`, true);
        expect((await misfitsIn(page)).join('\n')).to.equal('');
        const rule = contrast === 7 ? 'color-contrast-enhanced' : 'color-contrast';
        expect((await violations(page, [rule, ...RULES])).join('\n')).to.equal('');
      });
    }
  }

  it('have pictures that hide what is behind them, so that no line is lost on a dark card', async () => {
    await draw('dark', 320);
    const shares = await transparencyIn(page);
    expect(Object.keys(shares)).to.have.length.above(5);
    for (const [url, share] of Object.entries(shares)) expect(share, url).to.be.below(0.02);
  });
});
