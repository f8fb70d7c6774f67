import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { createLog, readConfig } from '../../runtime/index.ts';
import { serve } from '../../service/index.ts';
import { freePort } from '../freePort.ts';
import { DESKTOP, launch, shoot, violations, type Watched, watch } from './browser.ts';
import { type Member, member } from './member.ts';

const ROOT = join(import.meta.dirname, '../..');
const SMALL_PHONE = { viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true };

describe('The service in a browser, with the bot itself', function () {
  this.timeout(300_000);
  let browser: Browser;
  let folder: string;
  let base: string;
  let service: Awaited<ReturnType<typeof serve>>;
  let context: BrowserContext;
  let watched: Watched;
  let ann: Member;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'activity-bot-page-'));
    const port = await freePort();
    base = `http://localhost:${port}`;
    const config = readConfig({ PORT: String(port), HOST: 'localhost', DATA_DIR: folder, RATE_LIMIT: 'off' });
    const kept = { builtFolder: join(ROOT, 'build/kept'), cacheFolder: join(ROOT, 'build/reader') };
    service = await serve(config, createLog('silent'), kept);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await service?.close();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(() => context.close());

  const visit = async (path: string, options: BrowserContextOptions = {}) => {
    context = await browser.newContext({ viewport: DESKTOP, ...options });
    context.setDefaultTimeout(60_000);
    watched = await watch(context);
    ann = member(watched.page);
    await watched.page.goto(base + path);
    await ann.opensTheChat();
  };
  const isClean = async (state: string) => {
    expect(await violations(ann.frame), state).to.deep.equal([]);
    await shoot(watched.page, `bot-${state.replaceAll(' ', '-')}`);
  };
  const answersNo = async (from: number, to: number) => {
    for (let number = from; number <= to; number += 1) {
      await ann.sees(`Question ${number} of 14`);
      await ann.picks('No');
    }
  };

  it('leads from a question through the check to a routine with pictures, over a reload and a change of language', async () => {
    await visit('/');
    await ann.sees("I'm not a doctor");
    await isClean('welcome');
    await ann.asks('can exercise help my back?');
    await ann.sees('staying active can be good for your back');
    await isClean('answer');
    await ann.picks('Why?');
    await ann.sees('research says');
    await ann.picks('Start a routine');
    await ann.sees('Question 1 of 14');
    await ann.picks('Yes');
    await answersNo(2, 4);
    await ann.sees('Question 5 of 14');
    await isClean('check');
    await ann.presses('Español');
    await ann.sees('Pregunta 5 de 14');
    await watched.page.reload();
    await watched.page
      .frameLocator('activity-chat iframe')
      .getByText('Pregunta 5 de 14')
      .locator('visible=true')
      .last()
      .waitFor();
    await ann.picks('No');
    await ann.sees('Pregunta 6 de 14');
    await ann.presses('English');
    await answersNo(6, 13);
    await ann.sees('Question 14 of 14');
    await ann.picks('Yes');
    await ann.picks('A stronger core');
    await ann.sees('is any of this true');
    await ann.picks('No');
    await ann.sees('This one may fit you');
    await ann.sees('Week 2');
    expect(await brokenPictures(ann)).to.deep.equal([]);
    expect(await pictures(ann).count()).to.be.at.least(5);
    await isClean('routine');
    await ann.picks('Show me each step');
    await ann.sees('1 of 5: Belly brace');
    await ann.picks('Next exercise');
    await ann.sees('2 of 5');
    await isClean('exercise');
    expect(watched.complaints).to.deep.equal([]);
    expect(fromElsewhere(watched, base)).to.deep.equal([]);
  });

  it('sends a medical question to the doctor and an alarm to 911 with nothing else, in Spanish on a small phone', async () => {
    await visit('/es', SMALL_PHONE);
    await ann.sees('No soy doctor');
    await ann.asks('me duele la espalda cuando me agacho, ¿qué hago?');
    await ann.sees('Esa es una buena pregunta para su doctor');
    await isClean('doctor on a small phone');
    const before = (await ann.transcript()).length;
    await ann.asks('siento apretado el pecho al subir las escaleras');
    await ann.sees('Llame al 911 ahora');
    await isClean('emergency on a small phone');
    expect(await ann.transcript()).to.have.length(before + 2);
    expect(await ann.frame.locator('.webchat__suggested-action').count()).to.equal(0);
    expect(await ann.frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).to.be.at.most(
      0,
    );
    expect(watched.complaints).to.deep.equal([]);
    expect(fromElsewhere(watched, base)).to.deep.equal([]);
  });
});

function pictures(ann: Member) {
  return ann.frame.locator('#room img');
}

async function brokenPictures(ann: Member): Promise<string[]> {
  for (const picture of await pictures(ann).all()) await picture.scrollIntoViewIfNeeded();
  await ann.frame.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return pictures(ann).evaluateAll((images) =>
    images.flatMap((image) => ((image as HTMLImageElement).naturalWidth > 0 ? [] : [image.outerHTML])),
  );
}

function fromElsewhere({ requests }: Watched, base: string): string[] {
  return requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(base));
}
