import { expect } from 'chai';
import { createWelcomes } from '../../../../bots/index.ts';
import { sweep, systemClock } from '../../../../runtime/index.ts';
import { botOver, countingSteps } from '../../../bots/testBot.ts';
import { openTeams, type TeamsHarness } from '../teamsHarness.ts';

const DAY = 86_400_000;
const SECRET = 'a-secret-of-welcomes-for-tests';
const INSTALLED = { type: 'installationUpdate', action: 'add' };
const REMOVED = { type: 'installationUpdate', action: 'remove' };
const ADDED = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
const TAKEN_OUT = { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] };

/** Welcomes, and forgets a member who asks for it. */
const STEPS = countingSteps({
  converse: async ({ context, forget }) => {
    if (context.activity.text === 'forget me') forget();
    const isWelcome = context.activity.type === 'conversationUpdate';
    await context.sendActivity(isWelcome ? 'Welcome' : 'Hello');
  },
});

describe('The welcome of a chat in Teams', () => {
  let now: number;
  let teams: TeamsHarness;
  beforeEach(async () => {
    now = Date.now();
    const clock = { now: () => now, pause: systemClock.pause };
    teams = await openTeams({
      clock,
      // Unsigned, since no token outlasts so many days.
      playground: true,
      turnsOver: (database) =>
        botOver(database, { steps: STEPS, clock, welcomes: createWelcomes(database, SECRET) }),
    });
  });
  afterEach(() => teams.close());

  /** Resolves with how many welcomes are in the chat's log when the turn is over. */
  async function comes(activity: Record<string, unknown>): Promise<number> {
    const posted = await teams.post(teams.said('', { id: `${now}`, ...activity }));
    expect(posted.status).to.equal(200);
    const last = (await teams.turns.log('msteams:a:1', 0)).at(-1)?.sequence ?? 0;
    await teams.turns.settled('msteams:a:1', last);
    const log = await teams.turns.log('msteams:a:1', 0);
    return log.filter(({ activity: { text } }) => text === 'Welcome').length;
  }

  async function days(count: number): Promise<void> {
    now += count * DAY;
    await sweep(teams.database, now);
    expect(await teams.turns.log('msteams:a:1', 0)).to.deep.equal([]);
  }

  it('comes once, also when nothing of the chat is kept any more', async () => {
    expect(await comes(INSTALLED)).to.equal(1);
    await days(32);
    expect(await comes(ADDED)).to.equal(0);
    await comes({ text: 'hello' });
    await days(400);
    expect(await comes(INSTALLED)).to.equal(0);
  });

  for (const [label, activity] of Object.entries({
    'its app was removed': REMOVED,
    'it was taken out': TAKEN_OUT,
  })) {
    it(`comes again after ${label}`, async () => {
      expect(await comes(INSTALLED)).to.equal(1);
      await days(32);
      await comes(activity);
      expect(await comes(ADDED)).to.equal(1);
    });
  }

  it('comes again after all was forgotten', async () => {
    expect(await comes(INSTALLED)).to.equal(1);
    await days(32);
    await comes({ text: 'forget me' });
    await days(32);
    expect(await comes(ADDED)).to.equal(1);
  });

  it('leaves nothing of the member behind', async () => {
    await comes(INSTALLED);
    await days(32);
    const kept = await teams.database.rows('select kind, person, value from ledger');
    expect(kept).to.deep.equal([{ kind: 'welcomed', person: null, value: 'true' }]);
  });
});
