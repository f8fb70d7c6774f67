import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import { openInMemory } from '../../runtime/inMemory.ts';
import { countRows, expectNoFaults, turnsDone } from '../fuzz/aftermath.ts';
import { type Flood, flood } from '../fuzz/flood.ts';
import { fuzzRounds, fuzzTimeout } from '../fuzz/fuzzRounds.ts';
import { mutated } from '../fuzz/mutate.ts';
import { spoiledToken } from '../fuzz/spoiledToken.ts';
import { reply } from './activities.ts';
import type { KeyServer } from './keyServer.ts';
import { openTeams, type TeamsHarness } from './teamsHarness.ts';

const ROUNDS = fuzzRounds('teams');
/** Activities of one conversation, so that they come after each other, and few enough for what Teams takes. */
const IN_ROW = 6;
/** Stands in a seed for the id of its conversation. */
const HERE = 'a:here';

const CHOICE = { choose: 'Why?', of: `${HERE}|0000002` };
const FORM = { answers: true, of: `${HERE}|0000002`, 'answer.chest': 'no', 'answer.older': 'unsure' };
const TEXTER = { channelId: 'sms', from: { id: '+15555550123' } };

const SEEDS: Record<string, unknown>[] = [
  {},
  { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'choose', data: CHOICE } } },
  { text: null, value: CHOICE, replyToId: 'card' },
  { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
  { type: 'messageUpdate', channelData: { eventType: 'editMessage' } },
  { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'choose', data: FORM } } },
  { conversation: { id: `19:${HERE}`, conversationType: 'groupChat', isGroup: true } },
  { entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Helper</at>' }] },
  { type: 'installationUpdate', action: 'add' },
  { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
  { text: '', attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example' }] },
  { ...TEXTER, text: '2' },
  { ...TEXTER, text: 'STOP' },
  { channelId: 'directline' },
];

const FIELDS = [{ id: 'chest', ask: 'Do you get chest pain?' }];
const OPTIONS = [{ title: 'Yes', value: 'yes' }];
const RECEIPT = { receipt: { id: 'r1', verdict: 'GENERAL', outcome: 'asked_check' } };
/** Replies that put buttons and a form under the cards that are pressed. */
const REPLIES: Partial<Activity>[] = [
  reply('Walk a little each day.', {}, ['Why?', 'How often?']),
  reply('Do you get chest pain?', { ...RECEIPT, form: { fields: FIELDS, options: OPTIONS } }, ['Yes', 'No']),
].map(({ text, channelData, suggestedActions }) => ({
  type: 'message',
  ...{ text, channelData, suggestedActions },
}));

describe('The Teams door under mutated activities', function () {
  this.timeout(fuzzTimeout(ROUNDS));
  let teams: TeamsHarness;
  let clients: Flood;
  beforeEach(async () => {
    let said = 0;
    const answer = () => [REPLIES[said++ % REPLIES.length] ?? {}];
    teams = await openTeams({ answer, database: await openInMemory() });
    clients = flood(teams.base);
  });
  afterEach(async () => {
    clients.close();
    await teams.close();
  });

  /** Posts all of them and resolves with how many were answered by each status. */
  async function postAll(authorization: (number: number) => string) {
    const statuses = new Map<number, number>();
    await clients.rounds(ROUNDS, async (number) => {
      const body = JSON.stringify(mutated(seed(teams, number), number)) ?? '';
      const authorized = authorization(number);
      const status = await clients.post('/api/messages', body, {
        'content-type': 'application/json',
        ...(authorized && { authorization: authorized }),
      });
      expect(status, body.slice(0, 500)).to.be.below(500);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    expectNoFaults(teams.logged);
    return statuses;
  }

  it(`refuses ${ROUNDS} whose token is missing or wrong, and nothing comes of them`, async () => {
    const before = await countRows(teams.database);
    const [good, made] = await Promise.all([teams.keys.token(), wrongTokens(teams.keys)]);
    const statuses = await postAll((number) => {
      const token = number % 2 === 0 ? spoiledToken(good, number) : (made[number % made.length] ?? '');
      return token && `Bearer ${token}`;
    });
    expect([400, 401, 403]).to.include.members([...statuses.keys()]);
    expect(await countRows(teams.database)).to.deep.equal(before);
    expect(teams.connector.calls).to.deep.equal([]);
  });

  it(`answers ${ROUNDS} that are signed, without a fault`, async function () {
    const token = `Bearer ${await teams.keys.token()}`;
    const statuses = await postAll(() => token);
    expect([...statuses.keys()]).to.include.members([200, 400, 403]);
    const share = (await turnsDone(teams.database)) / ROUNDS;
    expect(share).to.be.above(0.3);
    if (this.test) this.test.title += ` (${Math.round(share * 100)} in 100 reach a turn)`;
  });
});

/** An activity to be mutated, in a conversation with a few others. */
function seed(teams: TeamsHarness, number: number): Record<string, unknown> {
  const place = `a:${Math.floor(number / IN_ROW)}`;
  const more = { id: `${number}`, conversation: { id: HERE, conversationType: 'personal' } };
  const activity = teams.said('hello there', { ...more, ...SEEDS[number % SEEDS.length] });
  return JSON.parse(JSON.stringify(activity).replaceAll(HERE, place));
}

/** Tokens that are whole and for somebody else, for another time, of a key that may not sign, or of none. */
function wrongTokens(keys: KeyServer): Promise<string[]> {
  const now = Math.floor(Date.now() / 1000);
  return Promise.all([
    keys.token({ exp: now - 3_600 }),
    keys.token({ exp: undefined }),
    keys.token({ nbf: now + 3_600 }),
    keys.token({ aud: 'another-app' }),
    keys.token({ iss: 'https://issuer.example' }),
    keys.token({ serviceurl: 'https://evil.example/' }),
    keys.token({ serviceurl: undefined }),
    keys.token({}, {}, keys.strange),
    keys.token({}, { kid: 'unknown' }),
    keys.token({}, { kid: '__proto__' }, keys.strange),
    keys.token({}, { kid: 'bare' }),
  ]);
}
