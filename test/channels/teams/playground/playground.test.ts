import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { type Playground, startPlayground } from '../../../../channels/teams/dev/startPlayground.ts';
import { createLog, readConfig } from '../../../../runtime/index.ts';
import { serve } from '../../../../service/index.ts';
import { launch, shoot } from '../../../browser/browser.ts';
import { freePort } from '../../../freePort.ts';
import { brokenPictures, type TeamsMember, teamsMember } from './teamsMember.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const WINDOW = { width: 1280, height: 1400 };
const WELCOME = "I'm not a doctor";

describe("The bot in Microsoft's playground for Teams", function () {
  this.timeout(180_000);
  let browser: Browser;
  let folder: string;
  let endpoint: string;
  let service: Awaited<ReturnType<typeof serve>>;
  let playground: Playground;
  let page: Page;
  let ann: TeamsMember;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'activity-bot-playground-'));
    const port = await freePort();
    endpoint = `http://127.0.0.1:${port}/api/messages`;
    const env = { PORT: String(port), DATA_DIR: folder, RATE_LIMIT: 'off', TEAMS_PLAYGROUND: 'on' };
    const kept = { builtFolder: join(ROOT, 'build/kept'), cacheFolder: join(ROOT, 'build/reader') };
    service = await serve(readConfig(env), createLog('silent'), kept);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await service?.close();
    await rm(folder, { recursive: true, force: true });
  });
  // Each playground has a personal chat of its own, which no bot was in before.
  beforeEach(async () => {
    playground = await startPlayground({ endpoint, port: 0, folder, opensBrowser: false });
    page = await browser.newPage({ viewport: WINDOW });
    page.setDefaultTimeout(60_000);
    ann = teamsMember(page);
    await page.goto(playground.url);
    await ann.sees(WELCOME);
    await page.getByTitle('Toggle Log Panel').click();
  });
  afterEach(async () => {
    await page?.close();
    await playground?.end();
  });

  const groups = (name: RegExp) => page.getByRole('radiogroup', { name });
  const picks = (question: RegExp, answer: string) =>
    groups(question).getByRole('radio', { name: answer, exact: true }).check({ force: true });
  const answersNo = async (leftOut: RegExp) => {
    for (const question of await groups(/./).all()) {
      if ((await question.and(groups(leftOut)).count()) > 0) continue;
      await question.getByRole('radio', { name: 'No', exact: true }).check({ force: true });
    }
  };

  it('is installed, welcomes once, and says nothing when it is removed and installed again', async () => {
    const welcome = await ann.sees(WELCOME);
    await welcome.getByText(/911.*988/).waitFor();
    await welcome.getByRole('button', { name: 'Start a routine' }).waitFor();
    await shoot(page, 'teams-welcome');
    for (const event of ['Uninstall application', 'Install application', 'Add user', 'Add application']) {
      await ann.mocks(event);
    }
    await ann.says('what can you do?');
    await ann.sees('I can');
    expect(await ann.heardInAll()).to.have.length(2);
  });

  it('answers a question on a card with its sources, whose button asks the next one', async () => {
    await ann.says('can exercise help my back?');
    const answer = await ann.sees('staying active can be good for your back');
    await answer.getByRole('link', { name: 'Physical Activity Guidelines' }).waitFor();
    await shoot(page, 'teams-answer');
    await ann.presses('Why?');
    await ann.sees('research says');
    await answer.getByText('You chose: Why?').waitFor();
    await answer.getByRole('button', { name: 'Start a routine' }).waitFor();
    expect(await ann.heard()).to.have.length(1);
    await ann.says('asdf qwer');
    await ann.sees('I can help with general exercise and stretching tips');
    await ann.says('my knee hurts, what should I do?');
    const doctor = await ann.sees('good question to ask your doctor');
    await doctor.getByRole('button', { name: 'Questions for my doctor' }).waitFor();
    await shoot(page, 'teams-doctor');
  });

  it('leads through the check on one card to a routine with its pictures', async () => {
    await ann.presses('Start a routine');
    const check = await ann.sees('Are you 18 or older?');
    await ann.presses('Answer all at once');
    await page.getByRole('button', { name: 'Send my answers' }).waitFor();
    await shoot(page, 'teams-form');
    await answersNo(/18 or older|Only if you said yes|lost your balance|last 3 months/);
    await picks(/18 or older/, 'Yes');
    await picks(/last 3 months/, 'Yes');
    await ann.presses('Send my answers');
    const left = await ann.sees('lost your balance');
    await check.getByText('Your answers were sent.').waitFor();
    expect(await check.getByRole('radio').count()).to.equal(0);
    await ann.presses('No');
    await ann.sees('What would you like to work on?');
    await left.getByText('Answered').waitFor();
    expect(await left.getByText('You chose').count()).to.equal(0);
    await ann.presses('A stronger core');
    await ann.sees('is any of this true');
    await ann.presses('No');
    const routine = await ann.sees('This one may fit you');
    expect(await routine.getByRole('img').count()).to.be.at.least(5);
    expect(await brokenPictures(routine)).to.deep.equal([]);
    await shoot(page, 'teams-routine');
    await ann.presses('Show me each step');
    expect(await brokenPictures(await ann.sees('1 of 5'))).to.deep.equal([]);
    await ann.presses('Next exercise');
    await ann.sees('2 of 5');
    await shoot(page, 'teams-exercise');
  });

  it('sends to 911 and to 988 with nothing else, in the middle of the check', async () => {
    await ann.says('start a routine');
    await ann.sees('Are you 18 or older?');
    await ann.says('my chest feels tight');
    await ann.sees('Call 911 now');
    const calls = await ann.sees('Call now');
    await calls.getByRole('link', { name: 'Call 911' }).and(calls.getByTitle('tel:911')).waitFor();
    expect(await ann.heard()).to.have.length(2);
    await shoot(page, 'teams-emergency');
    await ann.says('I want to end my life');
    await ann.sees('call or text 988');
    await ann.sees('Call now');
    expect(await ann.heard()).to.have.length(2);
    await shoot(page, 'teams-crisis');
  });

  it('speaks Spanish', async () => {
    await ann.presses('Español');
    await ann.sees('No soy doctor');
    await ann.says('¿el ejercicio ayuda a la espalda?');
    await ann.sees('mantenerse activo puede ser bueno para la espalda');
    await shoot(page, 'teams-spanish-answer');
    await ann.says('empezar una rutina');
    await ann.sees('¿Tiene 18 años o más?');
    await ann.presses('Responder todo junto');
    await picks(/^¿Tiene ahora mismo/, 'Sí');
    await ann.presses('Enviar mis respuestas');
    await ann.sees('Llame al 911 ahora');
    await shoot(page, 'teams-spanish-emergency');
  });

  it('answers who mentions it in a group chat, and takes what is of health elsewhere', async () => {
    await ann.goesTo('Group Chat');
    await ann.mentions('can exercise help my back?');
    await ann.sees('staying active can be good for your back');
    await ann.mentions('start a routine');
    await (await ann.sees('a few questions about your health'))
      .getByRole('link', { name: 'Open our chat' })
      .waitFor();
    expect(await ann.heard()).to.have.length(1);
    await ann.mentions('my chest hurts when I run');
    await ann.sees('This may be an emergency');
    await (await ann.sees('Call now')).getByRole('link', { name: 'Open our chat' }).waitFor();
    expect((await ann.heard()).join()).to.not.match(/chest|run|heart/i);
    await shoot(page, 'teams-group');
  });

  it('answers under a post of a channel that mentions it, and takes what is of health elsewhere', async () => {
    await ann.goesTo('My Team - General');
    const question = await ann.posts('can exercise help my back?');
    await question.getByText('staying active can be good for your back').waitFor();
    const alarm = await ann.posts('my chest hurts when I run');
    await alarm.getByText('This may be an emergency').waitFor();
    await alarm.getByRole('link', { name: 'Open our chat' }).waitFor();
    expect((await alarm.textContent())?.split('when I run')[1]).to.not.match(/chest|run|heart/i);
    await shoot(page, 'teams-channel');
  });
});
