import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Browser, BrowserContext } from 'playwright-core';
import { demo } from '../channels/web/demoScript.ts';
import { type Door, openDoor } from '../channels/web/doorHarness.ts';
import { createEchoTurns } from '../channels/web/echoTurns.ts';
import { DESKTOP, launch, type Watched, watch } from './browser.ts';
import { type Member, member } from './member.ts';

/** A plan's own site, with a policy as strict as one can be and still embed the chat. */
function hostPage(base: string, script: string): string {
  return `<!doctype html><html lang="es"><head><title>Host</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${base} 'nonce-n'; frame-src ${base}">
<script nonce="n">window.ActivityChat = window.ActivityChat || function () { (ActivityChat.q = ActivityChat.q || []).push(arguments) };
${script}</script>
<script src="${base}/widget.js" async data-color="#7a1fa2" data-position="left"></script></head>
<body><h1>Host</h1><button data-activity-chat="Tell me more">Más</button></body></html>`;
}

describe('The widget on another site', function () {
  this.timeout(120_000);
  let browser: Browser;
  let door: Door;
  let host: Server;
  let site: string;
  let script = '';
  let context: BrowserContext;
  let watched: Watched;
  let ann: Member;

  before(async () => {
    browser = await launch();
    host = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(hostPage(door.base, script));
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    door = await openDoor({ turns: createEchoTurns(demo), config: { allowedOrigins: [site] } });
  });
  after(async () => {
    await browser.close();
    host.closeAllConnections();
    host.close();
    await door.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: DESKTOP });
    watched = await watch(context);
    ann = member(watched.page);
  });
  afterEach(() => context.close());

  const visit = async (calls = '') => {
    script = calls;
    await watched.page.goto(site);
    await watched.page.locator('activity-chat').waitFor({ state: 'attached' });
  };
  const call = (...given: unknown[]) =>
    watched.page.evaluate((list) => {
      const [name, argument] = list;
      (globalThis as unknown as { ActivityChat(name: unknown, argument: unknown): void }).ActivityChat(
        name,
        argument,
      );
    }, given);
  const welcomed = () => ann.sees('Soy un asistente');

  it('speaks the language of the page, and stands where and looks as the page wants', async () => {
    await visit();
    const button = watched.page.locator('activity-chat button');
    expect(await button.textContent()).to.equal('Pregunte sobre ejercicio');
    expect((await button.boundingBox())?.x).to.equal(20);
    expect(await button.evaluate((one) => getComputedStyle(one).backgroundColor)).to.equal(
      'rgb(122, 31, 162)',
    );
    expect(watched.complaints).to.deep.equal([]);
  });

  it('does what was asked of it before it had loaded', async () => {
    await visit("ActivityChat('boot', { label: 'Hola' }); ActivityChat('open', { topic: 'Tell me more' });");
    await watched.page
      .frameLocator('activity-chat iframe')
      .getByText('People who keep going')
      .last()
      .waitFor();
    expect(watched.complaints).to.deep.equal([]);
  });

  it('opens on the topic of a button, and gives the focus back to it', async () => {
    await visit();
    await watched.page.getByRole('button', { name: 'Más' }).click();
    await watched.page
      .frameLocator('activity-chat iframe')
      .getByText('People who keep going')
      .last()
      .waitFor();
    await ann.box.and(ann.frame.locator(':focus')).waitFor();
    await watched.page.keyboard.press('Escape');
    await watched.page.locator('button[data-activity-chat]:focus').waitFor();
  });

  it('changes its looks and its language while it is open', async () => {
    await visit();
    await ann.opensTheChat();
    await welcomed();
    await call('update', { language: 'en', color: '#ffd54a' });
    await ann.frame.locator('html[lang=en]').waitFor();
    const header = ann.frame.locator('body > header');
    expect(await header.evaluate((one) => getComputedStyle(one).backgroundColor)).to.equal(
      'rgb(255, 213, 74)',
    );
    expect(await header.evaluate((one) => getComputedStyle(one).color)).to.equal('rgb(0, 0, 0)');
  });

  it('is open on the next page of the site, and goes on there without taking the focus', async () => {
    await visit();
    await ann.opensTheChat();
    await ann.asks('Tell me more');
    await ann.sees('People who keep going');
    await watched.page.goto(`${site}/next`);
    await watched.page
      .frameLocator('activity-chat iframe')
      .getByText('People who keep going')
      .last()
      .waitFor();
    expect(await watched.page.evaluate(() => document.activeElement?.tagName)).to.equal('BODY');
  });

  it('forgets the person at shutdown, also where the chat was not opened on this page', async () => {
    await visit();
    await ann.opensTheChat();
    await ann.asks('Tell me more');
    await ann.sees('People who keep going');
    await call('close');
    await watched.page.goto(`${site}/next`);
    await watched.page.locator('activity-chat').waitFor({ state: 'attached' });
    await call('shutdown');
    await watched.page.locator('activity-chat').waitFor({ state: 'detached' });
    await watched.page.waitForFunction(() => !document.querySelector('iframe'));
    await call('boot');
    await ann.opensTheChat();
    await welcomed();
    await ann.seesNot('People who keep going');
  });

  it('is not shown by a site that the operator has not allowed', async () => {
    script = '';
    await watched.page.goto(site.replace('127.0.0.1', 'localhost'));
    await watched.page.locator('activity-chat button').click();
    await isBlocked(watched);
  });
});

async function isBlocked({ page, complaints }: Watched): Promise<void> {
  while (!complaints.some((one) => one.includes('frame-ancestors'))) await page.waitForEvent('console');
  expect(page.frames().some((frame) => frame.url().includes('/chat/frame'))).to.equal(false);
}
