import { expect } from 'chai';
import { demo } from './demoScript.ts';
import { type Door, openDoor } from './doorHarness.ts';
import { createEchoTurns } from './echoTurns.ts';

describe('The chat by plain forms', () => {
  let door: Door;
  let cookie: string;
  beforeEach(async () => {
    cookie = '';
    door = await openDoor({ turns: createEchoTurns(demo) });
  });
  afterEach(() => door.close());

  const get = async (path = '/chat?lang=en', headers = {}) =>
    (await fetch(door.base + path, { headers: { cookie, ...headers } })).text();
  const send = async (path: string, fields: Record<string, string>, headers = {}) => {
    const response = await fetch(door.base + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, ...headers },
      body: new URLSearchParams({ lang: 'en', ...fields }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };

  it('shows questions to begin with and starts nothing by itself', async () => {
    expect(await get()).to.include('value="Can exercise help my back?"');
    expect(door.turns.received).to.deep.equal([]);
  });

  it('answers, with sources, choices and a place to go on reading', async () => {
    const response = await send('/chat', { text: 'Can exercise help my back?' });
    expect(response.status).to.equal(303);
    expect(response.headers.get('location')).to.equal('/chat?lang=en#latest');
    expect(response.headers.get('set-cookie')).to.match(/HttpOnly; SameSite=Lax/);
    const page = await get();
    expect(page).to.include('<strong>muscles</strong>');
    expect(page).to.include('href="https://health.gov/paguidelines"');
    expect(page).to.include('<button name="text" value="Why?">Why?</button>');
    expect(page.match(/id="latest"/g)).to.have.length(1);
  });

  it('shows pictures from here, with their alternative text', async () => {
    await send('/chat', { text: 'Start a routine' });
    expect(await get()).to.include(
      '<img src="/pictures/bridge.svg" alt="A person on their back lifts the hips."',
    );
  });

  it('shows what a member types as text', async () => {
    await send('/chat', { text: '<img src=x onerror=alert(1)> **b** [a](javascript:alert(1))' });
    const page = await get();
    expect(page).to.include('&lt;img src=x onerror=alert(1)&gt; **b**');
    expect(page).to.not.match(/<img src=x|href="javascript/);
  });

  it('goes on with a conversation, and counts a form that is sent twice once', async () => {
    await send('/chat', { text: 'one', delivery: 'd1' });
    await send('/chat', { text: 'one', delivery: 'd1' });
    await send('/chat', { text: 'two', delivery: 'd2' });
    const page = await get();
    expect(page.match(/Echo: one/g)).to.have.length(1);
    expect(page).to.include('Echo: two');
  });

  it('says that there is nothing to send', async () => {
    const response = await send('/chat', { text: '   ' });
    expect(await get(response.headers.get('location') ?? '')).to.include('role="alert"');
    expect(door.turns.received).to.deep.equal([]);
  });

  it('clears the page at a restart and says so in the same conversation, and leaves to a neutral page', async () => {
    await send('/chat', { text: 'secret matter' });
    await send('/chat/restart', {});
    await send('/chat', { text: 'and now' });
    const page = await get();
    expect(page).to.include('Echo: Start over').and.include('Echo: and now').and.not.include('secret matter');
    const said = door.turns.received.filter(({ activity }) => activity.type === 'message');
    expect(new Set(said.map(({ conversation }) => conversation))).to.have.property('size', 1);
    const left = await send('/chat/leave', {});
    expect(left.headers.get('location')).to.equal('https://www.weather.gov/');
    expect(left.headers.get('set-cookie')).to.include('Max-Age=0');
  });

  it('speaks the language of the link, else that of the browser', async () => {
    expect(await get('/chat?lang=es')).to.include('<html lang="es">');
    expect(await get('/chat', { 'accept-language': 'es-MX,es;q=0.9' })).to.include('<html lang="es">');
    expect(await get('/chat?lang=xx', { 'accept-language': 'fr' })).to.include('<html lang="en">');
  });

  it('asks again in the other language where it is switched in the midst', async () => {
    expect(await get()).to.include('<a href="/chat?lang=es" lang="es" hreflang="es">En español</a>');
    await send('/chat', { text: 'Start a routine' });
    expect(await get()).to.match(/name="lang" value="es">.*\n<button name="text" value="Español" lang="es">/);
    const response = await send('/chat', { lang: 'es', text: 'Español' });
    expect(response.headers.get('location')).to.equal('/chat?lang=es#latest');
    expect(await get('/chat?lang=es')).to.include('Bien, seguimos en español');
    expect(door.turns.received.at(-1)?.activity).to.include({ text: 'Español', locale: 'es' });
  });

  it('puts the box first where a link has brought a question along', async () => {
    const boxBeforeIdeas = async (path: string) => {
      const page = await get(path);
      return page.indexOf('id="text"') < page.indexOf('<fieldset>');
    };
    expect(await boxBeforeIdeas('/chat?lang=en&ask=Is+it+safe%3F')).to.equal(true);
    expect(await boxBeforeIdeas('/chat?lang=en')).to.equal(false);
  });

  it('takes forms from its own page alone', async () => {
    const response = await send('/chat', { text: 'x' }, { origin: 'https://elsewhere.example' });
    expect(response.status).to.equal(403);
  });

  it('ignores a cookie that is not ours', async () => {
    cookie = 'activity-chat=forged.token.here';
    expect(await get()).to.include('value="Can exercise help my back?"');
  });
});
