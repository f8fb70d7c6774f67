import { expect } from 'chai';
import { openTeams, type TeamsHarness } from '../teamsHarness.ts';

const PERSONAL = 'msteams:a:1';

describe('POST /api/messages', () => {
  let teams: TeamsHarness;
  beforeEach(async () => {
    teams = await openTeams();
  });
  afterEach(() => teams.close());

  const malformed: [label: string, body: unknown, status: number][] = [
    ['nothing', '', 400],
    ['no JSON', '{', 400],
    ['a list', [], 400],
    ['no type', { ...saidWithout('type') }, 400],
    ['a type that is no string', { ...saidWithout(), type: 5 }, 400],
    ['no serviceUrl', saidWithout('serviceUrl'), 400],
    ['a serviceUrl that is no URL', { ...saidWithout(), serviceUrl: 'smba' }, 400],
    ['no conversation', saidWithout('conversation'), 400],
    ['a conversation without id', { ...saidWithout(), conversation: {} }, 400],
    ['no channelId', saidWithout('channelId'), 400],
    ['no sender', saidWithout('from'), 400],
    ['a text that is no string', { ...saidWithout(), text: {} }, 400],
    ['300 KB', { ...saidWithout(), text: 'a'.repeat(300_000) }, 413],
  ];
  for (const [label, body, status] of malformed) {
    it(`answers ${status} to ${label}, before any sign-in`, async () => {
      const response = await teams.post(body, '');
      expect(response.status).to.equal(status);
    });
  }

  it('names every field that is missing', async () => {
    const { error } = await (await teams.post({ type: 'message' }, '')).json();
    expect(error.message).to.include('channelId').and.include('serviceUrl').and.include('conversation');
  });

  it('sends nothing to a serviceUrl that is not allowed, and says so', async () => {
    const serviceUrl = 'https://evil.trafficmanager.net/';
    const token = await teams.keys.token({ serviceurl: serviceUrl });
    const response = await teams.post(teams.said('hello', { serviceUrl }), `Bearer ${token}`);
    expect(response.status).to.equal(403);
    expect((await response.json()).error.code).to.equal('ServiceUrlNotAllowed');
    expect(await teams.turns.log(PERSONAL, 0)).to.deep.equal([]);
  });

  it('answers when the message is on disk, and sends the reply by itself', async () => {
    expect((await teams.post(teams.said('hello'))).status).to.equal(200);
    await teams.connector.has(1);
    const [call] = teams.connector.calls;
    expect(call?.path).to.equal('/v3/conversations/a%3A1/activities/1700000000000');
    expect(call?.authorization).to.equal('Bearer the-bots-own-token');
    expect(call?.activity).to.deep.include({ type: 'message', text: '1: hello', textFormat: 'markdown' });
    expect(call?.activity.recipient?.id).to.equal('29:ann');
  });

  it('is not at fault where a text message is something else', async () => {
    const response = await teams.post(teams.said('hello', { channelId: 'sms', type: 'invoke', name: 'any' }));
    expect(response.status).to.equal(200);
  });

  it('takes the same delivery once', async () => {
    for (let time = 0; time < 5; time += 1) await teams.post(teams.said('hello'));
    expect((await teams.turns.log(PERSONAL, 0)).map(({ activity }) => activity.text)).to.include('hello');
    const own = (await teams.turns.log(PERSONAL, 0)).filter(({ activity }) => activity.text === 'hello');
    expect(own).to.have.length(1);
  });

  it('takes the same words twice where the first ones were answered', async () => {
    await teams.post(teams.said('no', { id: '1' }));
    await teams.connector.has(1);
    await teams.post(teams.said('no', { id: '2' }));
    const own = (await teams.turns.log(PERSONAL, 0)).filter(({ activity }) => activity.text === 'no');
    expect(own).to.have.length(2);
  });

  it('asks for a retry where the message could not be kept', async () => {
    await teams.database.close();
    const response = await teams.post(teams.said('hello'));
    expect(response.status).to.equal(503);
    expect(response.headers.get('retry-after')).to.equal('2');
    teams.database.close = async () => {};
  });

  it('writes no words of a member to its log', async () => {
    await teams.post(teams.said('a very private sentence'));
    await teams.post({ ...teams.said('a very private sentence'), type: 5 });
    await teams.connector.has(1);
    expect(teams.logged.join('\n')).to.not.include('private');
  });
});

function saidWithout(field?: string): Record<string, unknown> {
  const whole: Record<string, unknown> = {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/amer/',
    conversation: { id: 'a:1' },
    from: { id: '29:ann' },
    text: 'hello',
  };
  if (field) delete whole[field];
  return whole;
}
