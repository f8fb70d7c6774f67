import { expect } from 'chai';
import { fuzzRounds } from '../fuzzRounds.ts';
import { mutated } from './mutate.ts';
import { openTeams, type TeamsHarness } from './teamsHarness.ts';

/** Mutated activities, half of them unsigned. */
const ROUNDS = fuzzRounds(0.6, 2_000);
const AT_ONCE = 40;
const CHOICE = { choose: 'Why?', of: 'a:1|0000002' };

const SEEDS: Record<string, unknown>[] = [
  {},
  { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true } },
  { entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Helper</at>' }] },
  { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'choose', data: CHOICE } } },
  { text: null, value: CHOICE, replyToId: 'card' },
  { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
  { type: 'installationUpdate', action: 'add' },
  { type: 'messageUpdate', channelData: { eventType: 'editMessage' } },
  { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
  { text: '', attachments: [{ contentType: 'image/png', contentUrl: 'https://x.example' }] },
  { channelId: 'sms', text: '2', from: { id: '+15555550123' } },
  { channelId: 'sms', text: 'STOP', from: { id: '+15555550123' } },
  { channelId: 'directline' },
];

describe('the Teams door under mutated activities', function () {
  this.timeout(ROUNDS * 60 + 20_000);
  let teams: TeamsHarness;
  before(async () => {
    teams = await openTeams();
  });
  after(() => teams.close());

  it(`answers ${ROUNDS} of them without a fault, and takes none that is not signed`, async () => {
    const token = `Bearer ${await teams.keys.token()}`;
    const statuses = new Map<number, number>();
    for (let round = 0; round < ROUNDS; round += AT_ONCE) {
      const batch = Array.from({ length: AT_ONCE }, async (_, index) => {
        const number = round + index;
        const seed = SEEDS[number % SEEDS.length];
        const body = mutated(teams.said('hello there', { id: `${number}`, ...seed }), number);
        const isSigned = number % 2 === 0;
        const response = await teams.post(body, isSigned ? token : '');
        await response.arrayBuffer();
        expect(response.status, JSON.stringify(body).slice(0, 500)).to.be.below(500);
        if (!isSigned) expect(response.status, JSON.stringify(body).slice(0, 500)).to.be.within(400, 415);
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      });
      await Promise.all(batch);
    }
    expect([...statuses.keys()]).to.include.members([200, 400, 401]);
    expect((await teams.post(teams.said('still there?'))).status).to.equal(200);
  });
});
