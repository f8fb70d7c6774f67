import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import { demo } from '../channels/web/demoScript.ts';
import { type Door, openDoor } from '../channels/web/doorHarness.ts';
import { createEchoTurns } from '../channels/web/echoTurns.ts';
import { DESKTOP, launch, PHONE, shoot, violations, type Watched, watch } from './browser.ts';
import { type Member, member } from './member.ts';

const POSTS = '**/v3/directline/conversations/*/activities';
const CONNECTING = '**/v3/directline/conversations';

describe('The chat in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let door: Door;
  let context: BrowserContext;
  let watched: Watched;
  let ann: Member;

  before(async () => {
    browser = await launch();
    door = await openDoor({ turns: createEchoTurns(demo) });
  });
  after(async () => {
    await browser.close();
    await door.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: DESKTOP });
    watched = await watch(context);
    ann = member(watched.page);
    await watched.page.goto(door.base);
  });
  afterEach(() => context.close());

  const retry = () => ann.frame.getByRole('button', { name: 'Retry' });
  const received = (text: string) =>
    door.turns.received.filter(({ activity }) => activity.text === text).length;

  it('is asked and answers, by typing and by a suggestion, with no complaint and nothing from elsewhere', async () => {
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    await ann.asks('Can exercise help my back?');
    await ann.sees('staying active can be good');
    await ann.frame.locator('summary', { hasText: '2 sources' }).click();
    await ann.sees('Physical Activity Guidelines for Americans');
    await shoot(watched.page, 'desktop-answer');
    await ann.picks('Start a routine');
    await ann.sees('Here is the first exercise');
    const picture = ann.frame.getByRole('img', { name: 'A person on their back lifts the hips.' });
    await picture.scrollIntoViewIfNeeded();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).to.be.above(0);
    await shoot(watched.page, 'desktop-routine');
    expect(watched.complaints).to.deep.equal([]);
    expect(
      watched.requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(door.base)),
    ).to.deep.equal([]);
  });

  it('weighs little before it is opened', async () => {
    await watched.page.waitForLoadState('networkidle');
    const before = await watched.bytes();
    const widget = watched.requests.filter((url) => url.endsWith('/widget.js'));
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    const after = await watched.bytes();
    const response = await fetch(`${door.base}/widget.js`, { headers: { 'accept-encoding': 'gzip' } });
    const size = Number(response.headers.get('content-length'));
    process.stdout.write(
      `      widget ${size} B, page with it ${Math.round(before / 1024)} KB, opening adds ${Math.round((after - before) / 1024)} KB\n`,
    );
    expect(widget).to.have.length(1);
    expect(size).to.be.below(5 * 1024);
    expect(before).to.be.below(150 * 1024);
  });

  it('puts the focus into the box, and gives it back when Escape closes', async () => {
    await ann.opensTheChat();
    await ann.box.and(ann.frame.locator(':focus')).waitFor();
    await watched.page.keyboard.press('Escape');
    await watched.page.locator('activity-chat [role=dialog]').waitFor({ state: 'hidden' });
    await watched.page.locator('activity-chat button:focus').waitFor();
  });

  it('does not move the focus when something arrives', async () => {
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    await ann.frame.locator('#restart').focus();
    const conversation = door.turns.received.at(-1)?.conversation ?? '';
    door.turns.say(conversation, 'A word in between');
    await ann.sees('A word in between');
    await ann.frame.locator('#restart:focus').waitFor();
  });

  it('announces what arrives to a screen reader', async () => {
    await ann.opensTheChat();
    await ann.asks('Tell me more');
    const live = ann.frame.locator('[aria-live=polite]', { hasText: 'People who keep going' });
    await live.first().waitFor({ state: 'attached' });
  });

  it('switches its language, and marks replies with theirs', async () => {
    await ann.opensTheChat();
    await ann.presses('Español');
    await ann.sees('Bien, seguimos en español');
    expect(await ann.frame.locator('html').getAttribute('lang')).to.equal('es');
    expect(await ann.box.getAttribute('placeholder')).to.equal('Escriba su pregunta');
    expect(await ann.frame.locator('[lang=es]', { hasText: 'Bien, seguimos' }).count()).to.be.above(0);
    await shoot(watched.page, 'desktop-spanish');
  });

  it('speaks the language of the replies', async () => {
    const box = (words: string) =>
      ann.frame.locator(`[data-id="webchat-sendbox-input"][placeholder="${words}"]`).waitFor();
    await ann.opensTheChat();
    await ann.asks('Opciones');
    await ann.sees('Contesto preguntas generales');
    await box('Escriba su pregunta');
    expect(await ann.frame.locator('html').getAttribute('lang')).to.equal('es');
    await watched.page
      .locator('activity-chat iframe[title="Asistente de ejercicio"]')
      .waitFor({ state: 'attached' });
    await ann.asks('Tell me more');
    await ann.sees('People who keep going');
    await box('Type your question');
  });

  it('goes on after a reload, and in the language that was chosen', async () => {
    await ann.opensTheChat();
    await ann.asks('Tell me more');
    await ann.sees('People who keep going');
    await ann.presses('Español');
    await ann.sees('Bien, seguimos');
    const before = await ann.transcript();
    await watched.page.reload();
    await watched.page.frameLocator('activity-chat iframe').getByText('Bien, seguimos').last().waitFor();
    expect(await ann.transcript()).to.deep.equal(before);
    expect(await ann.frame.locator('html').getAttribute('lang')).to.equal('es');
    await ann.asks('hola');
    await ann.sees('Echo: hola');
  });

  it('shows the latest after a reload, however slowly the conversation comes again', async () => {
    await context.routeWebSocket(/\/stream/, (socket) => {
      const server = socket.connectToServer();
      let sent = Promise.resolve();
      server.onMessage((frame) => {
        const { activities = [], ...set } = frame ? JSON.parse(String(frame)) : {};
        for (const activity of activities) {
          sent = sent.then(async () => {
            await pause(250);
            socket.send(JSON.stringify({ ...set, activities: [activity] }));
          });
        }
      });
    });
    await ann.opensTheChat();
    for (const [asked, answer] of [
      ['Start a routine', 'Here is the first exercise'],
      ['Can exercise help my back?', 'staying active can be good'],
      ['Start a routine', 'Here is the first exercise'],
      ['Tell me more', 'People who keep going'],
    ] as const) {
      await ann.asks(asked);
      await ann.sees(answer);
    }
    await watched.page.setViewportSize({ width: 1280, height: 500 });
    await watched.page.reload();
    const latest = watched.page
      .frameLocator('activity-chat iframe')
      .getByText('People who keep going')
      .last();
    await latest.waitFor();
    await ann.frame.waitForFunction(() => {
      const shown = document.querySelector('.webchat__basic-transcript__scrollable');
      return shown && shown.scrollHeight - shown.clientHeight - shown.scrollTop < 2;
    });
  });

  it('says that the connection is lost, and goes on when it is there again', async () => {
    const sockets: { close(): Promise<void> }[] = [];
    await context.routeWebSocket(/\/stream/, (socket) => {
      socket.connectToServer();
      sockets.push(socket);
    });
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    const away = ann.frame.locator('#away', { hasText: 'The connection is lost' });
    await sockets[0]?.close();
    await away.waitFor();
    expect(await violations(ann.frame)).to.deep.equal([]);
    await shoot(watched.page, 'desktop-away');
    await away.waitFor({ state: 'detached' });
    await ann.asks('Tell me more');
    await ann.sees('People who keep going');
  });

  it('goes on after its token has expired', async () => {
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    door.time.now += 45 * 60_000;
    await ann.asks('too late');
    await ann.sees('too late');
    const entered = watched.page.waitForResponse((response) =>
      response.url().endsWith('/api/directline/token'),
    );
    await entered;
    await ann.sees("I'm not a doctor");
    await ann.asks('and again');
    await ann.sees('Echo: and again');
  });

  it('says a message that failed once more and no further time', async () => {
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    const before = received('Tell me more');
    await context.route(POSTS, (route) => route.fulfill({ status: 400, body: '{}' }), { times: 2 });
    await ann.asks('Tell me more');
    await ann.sees('Send failed');
    const target = await retry().boundingBox();
    expect(Math.min(target?.width ?? 0, target?.height ?? 0)).to.be.at.least(24);
    await retry().click();
    await retry().click();
    await ann.sees('People who keep going');
    await retry().waitFor({ state: 'detached' });
    await ann.asks('hello');
    await ann.sees('Echo: hello');
    expect((await ann.transcript()).filter((said) => said === 'Tell me more')).to.have.length(1);
    expect(received('Tell me more')).to.equal(before + 1);
  });

  it('sends what was sent before the conversation was there, by key and by button, but not what is typed on', async () => {
    const held = Promise.withResolvers<void>();
    await context.route(CONNECTING, (route) => held.promise.then(() => route.continue()));
    await ann.opensTheChat();
    await ann.asks('By key');
    await ann.box.press('End');
    await ann.box.pressSequentially(', and typed on');
    const other = await context.newPage();
    await other.goto(door.base);
    const ben = member(other);
    await ben.opensTheChat();
    await ben.box.fill('By button');
    await ben.presses('Send');
    expect(await ben.box.inputValue()).to.equal('By button');
    await ben.seesNot('Unable to connect');
    held.resolve();
    await ben.sees('Echo: By button');
    expect(await ben.box.inputValue()).to.equal('');
    await ann.sees("I'm not a doctor");
    await pause(500);
    expect(await ann.box.inputValue()).to.equal('By key, and typed on');
    await ann.box.press('Enter');
    await ann.sees('Echo: By key, and typed on');
    expect(received('By key')).to.equal(0);
    expect(received('By button')).to.equal(1);
  });

  it('sends it also where the first connection fails', async () => {
    const held = Promise.withResolvers<void>();
    const refuse = (route: Route) => held.promise.then(() => route.fulfill({ status: 403, body: '{}' }));
    await context.route(CONNECTING, refuse, { times: 1 });
    await ann.opensTheChat();
    await ann.asks('Too early');
    held.resolve();
    await ann.sees('Echo: Too early');
    expect(received('Too early')).to.equal(1);
  });

  it('does not call a message failed that has come through', async () => {
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    const lose = async (route: Route) => {
      await route.fetch();
      await route.fulfill({ status: 400, body: '{}' });
    };
    await context.route(POSTS, lose, { times: 1 });
    const lost = watched.page.waitForResponse((response) => response.status() === 400);
    await ann.asks('Only once');
    await lost;
    await ann.sees('Echo: Only once');
    await retry().waitFor({ state: 'detached' });
    expect(received('Only once')).to.equal(1);
  });

  it('clears the window at a restart and says so in the same conversation, also after a reload', async () => {
    await ann.opensTheChat();
    await ann.asks('Tell me more');
    await ann.sees('People who keep going');
    const tokens: string[] = [];
    const sockets: string[] = [];
    watched.page.on('request', (request) => {
      if (request.url().endsWith('/token')) tokens.push(request.url());
    });
    watched.page.on('websocket', (socket) => sockets.push(socket.url()));
    await ann.box.fill('typed, not sent');
    await ann.frame.locator('#restart').dblclick();
    await ann.sees('Echo: Start over');
    expect(await ann.box.inputValue()).to.equal('');
    expect(tokens).to.have.length(2);
    expect(sockets, 'a second socket would close the first').to.have.length(1);
    await ann.seesNot('People who keep going');
    await ann.box.and(ann.frame.locator(':focus')).waitFor();
    const [before, restart] = door.turns.received.slice(-2);
    expect([before?.activity.text, restart?.activity.text]).to.deep.equal(['Tell me more', 'Start over']);
    expect(restart?.conversation).to.equal(before?.conversation);
    await watched.page.reload();
    await watched.page.frameLocator('activity-chat iframe').getByText('Echo: Start over').last().waitFor();
    expect(await ann.transcript()).to.deep.equal(['Start over', 'Echo: Start over']);
  });

  it("goes along with the page's own change of language, and tells the page of one in the window", async () => {
    const title = (text: string) =>
      watched.page.locator(`activity-chat iframe[title="${text}"]`).waitFor({ state: 'attached' });
    const language = () => ann.frame.locator('html').getAttribute('lang');
    const arrives = (text: string) =>
      watched.page.frameLocator('activity-chat iframe').getByText(text).last().waitFor();
    await ann.opensTheChat();
    await ann.asks('Tell me more');
    await ann.sees('People who keep going');
    // What was said before comes again while the switch is on its way, and is not to undo it.
    const late = async (route: Route) => {
      await pause(1_500);
      await route.continue();
    };
    await context.route(POSTS, late, { times: 1 });
    await watched.page.goto(`${door.base}/es`);
    await arrives('People who keep going');
    await pause(500);
    expect(await language()).to.equal('es');
    await arrives('Bien, seguimos');
    expect(await language()).to.equal('es');
    await title('Asistente de ejercicio');
    await ann.presses('English');
    await ann.sees('Okay, English it is');
    await title('Exercise helper');
    await watched.page.reload();
    await arrives('Okay, English it is');
    expect(await language()).to.equal('en');
    await title('Exercise helper');
  });

  it('leaves fast to a neutral page, and nothing stays', async () => {
    await context.route('https://www.weather.gov/', (route) => route.fulfill({ body: 'Weather' }));
    await ann.opensTheChat();
    await ann.asks('a private matter');
    await ann.sees('Echo: a private matter');
    await ann.presses('Leave fast');
    await watched.page.waitForURL('https://www.weather.gov/');
    await watched.page.goto(door.base);
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    await ann.seesNot('a private matter');
  });

  it('tries again where it cannot start, and says so', async () => {
    await context.route('**/api/directline/token', (route) => route.fulfill({ status: 503, body: '{}' }), {
      times: 1,
    });
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    await context.route('**/assets/webchat-*', (route) => route.abort());
    await watched.page.reload();
    await watched.page.frameLocator('activity-chat iframe').getByRole('alert').waitFor();
  });

  it('breaks no rule of accessibility in any state', async () => {
    const found: Record<string, string[]> = {};
    const look = async (state: string) => {
      found[state] = [...(await violations(watched.page)), ...(await violations(ann.frame))];
    };
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    await look('welcome');
    await ann.asks('Can exercise help my back?');
    await ann.sees('staying active');
    await look('answer');
    await ann.picks('Start a routine');
    await ann.sees('Here is the first exercise');
    await look('routine');
    await ann.asks('Questions for my doctor');
    await ann.sees('Print this list');
    await look('list');
    await ann.presses('Español');
    await ann.sees('Bien, seguimos');
    await look('Spanish');
    expect(found).to.deep.equal({ welcome: [], answer: [], routine: [], list: [], Spanish: [] });
  });

  it('prints the list for the doctor alone, and the conversation again after that', async () => {
    await watched.page.goto(`${door.base}/chat/frame?lang=en`);
    await ann.sees("I'm not a doctor");
    await ann.asks('Questions for my doctor');
    await ann.sees('Print this list');
    await ann.frame.evaluate(() => {
      window.print = () => {};
    });
    await ann.picks('Print this list');
    await watched.page.emulateMedia({ media: 'print' });
    const shown = async () => (await ann.frame.locator('body').allInnerTexts()).join().split(/\n+/);
    expect(await shown()).to.deep.equal([
      'Questions for my doctor',
      'Is it safe for me to be more active?',
      'Which activities suit me?',
    ]);
    await ann.frame.evaluate(() => dispatchEvent(new Event('afterprint')));
    const whole = (await shown()).join(' ');
    expect(whole).to.include("I'm not a doctor");
    expect(whole.split('Which activities suit me?')).to.have.length(2);
  });

  it('prints all of a conversation, not what is in sight alone', async () => {
    await watched.page.setViewportSize({ width: 800, height: 500 });
    await watched.page.goto(`${door.base}/chat/frame?lang=en`);
    await ann.sees("I'm not a doctor");
    for (const text of ['one', 'two', 'three', 'four', 'five']) {
      await ann.asks(text);
      await ann.sees(`Echo: ${text}`);
    }
    await watched.page.emulateMedia({ media: 'print' });
    const cut = await ann.frame.evaluate(() => {
      const around: Element[] = [];
      for (let one = document.querySelector('.webchat__bubble'); one; one = one.parentElement)
        around.push(one);
      return around
        .filter((one) => getComputedStyle(one).overflowY !== 'visible' && one.scrollHeight > one.clientHeight)
        .map(({ className }) => className);
    });
    expect(cut).to.deep.equal([]);
  });

  it('has a header of one row on a phone, in Spanish too', async () => {
    await watched.page.setViewportSize(PHONE);
    await watched.page.goto(`${door.base}/es`);
    await ann.opensTheChat();
    const [who, tools] = await Promise.all(
      ['.who', '.tools'].map((part) => ann.frame.locator(part).boundingBox()),
    );
    expect(tools?.y).to.be.below((who?.y ?? 0) + (who?.height ?? 0));
    expect(who?.height).to.be.below(60);
    expect((tools?.x ?? 0) + (tools?.width ?? 0)).to.be.at.most(PHONE.width);
  });

  for (const [width, height, least] of [
    [360, 640, 240],
    [320, 568, 200],
    [640, 360, 110],
    [320, 256, 110],
  ] as const) {
    it(`leaves the conversation room beside many suggestions at ${width} by ${height}`, async () => {
      await watched.page.setViewportSize({ width, height });
      await watched.page.goto(`${door.base}/es`);
      await ann.opensTheChat();
      await ann.asks('Opciones');
      await ann.sees('Contesto preguntas generales');
      await ann.frame.locator('.webchat__suggested-action', { hasText: 'Preguntas' }).waitFor();
      // Until it is connected, a line above the conversation says so and takes of its room.
      await ann.frame.waitForFunction(
        (room) => (document.querySelector('.webchat__basic-transcript')?.clientHeight ?? 0) >= room,
        least,
      );
      const [transcript, suggestions, box, emergency] = await Promise.all(
        ['.webchat__basic-transcript', '.webchat__suggested-actions', '[data-id*=sendbox]', 'footer'].map(
          (part) => ann.frame.locator(part).first().boundingBox(),
        ),
      );
      expect(transcript?.height).to.be.at.least(least);
      expect((suggestions?.y ?? 0) + (suggestions?.height ?? 0)).to.be.at.most(box?.y ?? 0);
      expect(emergency?.y).to.be.at.least((box?.y ?? 0) + (box?.height ?? 0));
      expect(await violations(ann.frame)).to.deep.equal([]);
      await ann.picks('Preguntas para mi doctor');
      await ann.sees('Echo: Preguntas para mi doctor');
    });
  }

  it('fills a phone, and stands in the page again when it is closed', async () => {
    await watched.page.setViewportSize(PHONE);
    await ann.opensTheChat();
    await ann.sees("I'm not a doctor");
    const box = await watched.page.locator('activity-chat [role=dialog]').boundingBox();
    expect(box).to.deep.equal({ x: 0, y: 0, ...PHONE });
    await ann.asks('Can exercise help my back?');
    await ann.sees('staying active');
    await shoot(watched.page, 'phone-answer');
    await ann.presses('Close the chat');
    await watched.page.locator('activity-chat button').waitFor();
  });
});
