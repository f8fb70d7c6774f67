import { expect } from 'chai';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { demo } from '../channels/web/demoScript.ts';
import { type Door, openDoor } from '../channels/web/doorHarness.ts';
import { createEchoTurns } from '../channels/web/echoTurns.ts';
import {
  DESKTOP,
  launch,
  PHONE,
  SMALL_PHONE,
  shoot,
  violations,
  type Watched,
  watch,
  ZOOMED,
} from './browser.ts';
import { member } from './member.ts';

describe('The pages in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let door: Door;
  let context: BrowserContext;
  let watched: Watched;

  before(async () => {
    browser = await launch();
    door = await openDoor({ turns: createEchoTurns(demo) });
  });
  after(async () => {
    await browser.close();
    await door.close();
  });
  afterEach(() => context.close());

  const visit = async (path: string, options: BrowserContextOptions = {}) => {
    context = await browser.newContext({ viewport: DESKTOP, ...options });
    watched = await watch(context);
    await watched.page.goto(door.base + path, { waitUntil: 'networkidle' });
  };
  const isNarrowEnough = async (place = watched.page.mainFrame()) =>
    expect(await place.evaluate(() => document.documentElement.scrollWidth - innerWidth)).to.be.at.most(0);

  const rows = [
    ['/', 'en', 'home'],
    ['/es', 'es', 'home-spanish'],
    ['/chat?lang=en', 'en', 'simple'],
    ['/chat?lang=es', 'es', 'simple-spanish'],
  ] as const;
  for (const [path, language, name] of rows) {
    for (const [size, viewport] of [
      ['desktop', DESKTOP],
      ['phone', PHONE],
      ['zoomed', ZOOMED],
    ] as const) {
      it(`shows ${path} well in size ${size}`, async () => {
        await visit(path, { viewport });
        expect(await watched.page.locator('html').getAttribute('lang')).to.equal(language);
        expect(await violations(watched.page)).to.deep.equal([]);
        await isNarrowEnough();
        expect(watched.complaints).to.deep.equal([]);
        expect(watched.requests.filter((url) => !url.startsWith(door.base))).to.deep.equal([]);
        await shoot(watched.page, `${size}-${name}`, true);
      });
    }
  }

  it('has no target smaller than 24 pixels', async () => {
    await visit('/');
    const small = await watched.page.locator('a, button').evaluateAll((targets) =>
      targets.flatMap((target) => {
        const inText = target.closest('li, p') && getComputedStyle(target).display === 'inline';
        const { width, height } = target.getBoundingClientRect();
        return inText || (width >= 24 && height >= 24) ? [] : [target.outerHTML.slice(0, 80)];
      }),
    );
    expect(small).to.deep.equal([]);
  });

  it('opens the chat on a topic, in the language of the page', async () => {
    await visit('/es');
    await watched.page.getByRole('link', { name: '¿El ejercicio ayuda a mi espalda?' }).click();
    const frame = watched.page.frameLocator('activity-chat iframe');
    await frame.getByText('Echo: ¿El ejercicio ayuda').last().waitFor();
    expect(await frame.locator('html').getAttribute('lang')).to.equal('es');
  });

  it('leads a topic to the simple page where there are no scripts, and answers there', async () => {
    await visit('/', { javaScriptEnabled: false, viewport: SMALL_PHONE });
    await watched.page.getByRole('link', { name: 'Can exercise help my back?' }).click();
    const box = await watched.page.getByLabel('Your question').boundingBox();
    expect((box?.y ?? SMALL_PHONE.height) + (box?.height ?? 0)).to.be.at.most(SMALL_PHONE.height);
    await shoot(watched.page, 'phone-simple-topic');
    await watched.page.getByRole('button', { name: 'Send' }).click();
    await watched.page.getByText('staying active can be good').waitFor();
    await watched.page.getByRole('button', { name: 'Start a routine' }).click();
    await watched.page.getByText('Here is the first exercise').waitFor();
    await shoot(watched.page, 'phone-simple-steps', true);
  });

  it('breaks no rule of accessibility in the midst of the simple chat', async () => {
    await visit('/chat?lang=en', { viewport: PHONE });
    for (const text of ['Can exercise help my back?', 'Start a routine']) {
      await watched.page.getByLabel('Your question').fill(text);
      await watched.page.keyboard.press('Enter');
      await watched.page.waitForURL(/#latest$/);
    }
    await watched.page.getByText('Here is the first exercise').waitFor();
    expect(await violations(watched.page)).to.deep.equal([]);
    expect(await watched.page.getByRole('button', { name: 'En español' }).isVisible()).to.equal(true);
    await shoot(watched.page, 'phone-simple-answer', true);
  });

  const states: [string, BrowserContextOptions][] = [
    ['at 400 %', { viewport: ZOOMED }],
    ['in forced colours', { forcedColors: 'active' }],
    ['without motion', { reducedMotion: 'reduce' }],
    ['in the dark', { colorScheme: 'dark' }],
  ];
  for (const [what, options] of states) {
    it(`can be talked with ${what}`, async () => {
      await visit('/', options);
      const ann = member(watched.page);
      await ann.opensTheChat();
      await ann.asks('Can exercise help my back?');
      await ann.sees('staying active');
      await isNarrowEnough(ann.frame);
      await ann.box.scrollIntoViewIfNeeded();
      expect(await violations(ann.frame)).to.deep.equal([]);
      await shoot(watched.page, `chat-${what.replace(/\W+/g, '-')}`);
    });
  }

  it('draws the arrow to send in forced colours as it does the words on buttons', async () => {
    await visit('/', { forcedColors: 'active', colorScheme: 'dark' });
    const ann = member(watched.page);
    await ann.opensTheChat();
    const arrow = ann.frame.locator('.webchat__send-button svg');
    const word = ann.frame.locator('#leave');
    expect(await arrow.evaluate((drawn) => getComputedStyle(drawn).fill)).to.equal(
      await word.evaluate((written) => getComputedStyle(written).color),
    );
  });
});
