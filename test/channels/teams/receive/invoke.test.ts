import { expect } from 'chai';
import { quiet } from '../../../conversations/doors/goldenDoor.ts';
import { receipt } from '../activities.ts';
import { openTeams, type TeamsHarness } from '../teamsHarness.ts';

const BUTTON = (choose: string, of: string) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: `f:${choose}`,
  text: undefined,
  value: { action: { type: 'Action.Execute', verb: 'choose', data: { choose, of } }, trigger: 'manual' },
});
const ASKED = (outcome: string) => ({
  type: 'message',
  text: 'Do you have chest pain?',
  locale: 'en',
  channelData: { sms: '', ...receipt('GENERAL', outcome) },
  suggestedActions: {
    to: [],
    actions: [...'ABCDEFG'].map((title) => ({ type: 'imBack', title, value: title })),
  },
});

const OUTCOMES: Readonly<Record<string, string>> = { check: 'asked_check', forget: 'asked_forget' };

describe('the buttons of cards', () => {
  let teams: TeamsHarness;
  before(async () => {
    teams = await openTeams({
      answer: ({ text = '' }) => [ASKED(OUTCOMES[text] ?? 'flow_help')],
    });
  });
  after(() => teams.close());

  async function ask(text: string, conversation = 'a:1'): Promise<string> {
    const before = teams.connector.calls.length;
    await teams.post(teams.said(text, { id: `${text}-${before}`, conversation: { id: conversation } }));
    await teams.connector.has(before + 1);
    await quiet(teams.database);
    return (await teams.turns.log(`msteams:${conversation}`, 0)).at(-1)?.activity.id ?? '';
  }
  const press = (choose: string, of: string, more = {}) =>
    teams.post(teams.said('', { ...BUTTON(choose, of), ...more }));

  it('change their card at once, and are read as the words that typing would send', async () => {
    const of = await ask('hello');
    const response = await press('B', of);
    expect(response.status).to.equal(200);
    const answer = await response.json();
    expect(answer).to.include({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(answer.value)).to.include('You chose: B').and.include('Action.Execute');
    const log = await teams.turns.log('msteams:a:1', 0);
    expect(log.some(({ activity }) => activity.type === 'message' && activity.text === 'B')).to.equal(true);
  });

  it('do not show the answer to a health question', async () => {
    const answer = await (await press('Yes', await ask('check'))).json();
    expect(JSON.stringify(answer.value))
      .to.include('Answered')
      .and.not.match(/Yes|Action\.Execute/);
  });

  it('change the card by an update where they come as a message', async () => {
    const of = await ask('hello');
    const before = teams.connector.calls.length;
    const value = { choose: 'C', of };
    await teams.post(teams.said('', { text: undefined, id: 'submitted', value, replyToId: 'card-1' }));
    await teams.connector.has(before + 2);
    const update = teams.connector.calls.slice(before).find(({ method }) => method === 'PUT');
    expect(update?.path).to.equal('/v3/conversations/a%3A1/activities/card-1');
    expect(JSON.stringify(update?.activity)).to.include('You chose: C');
  });

  it('leave the question of another member of a group to them, and what stands for itself to all', async () => {
    const conversation = { id: '19:group', conversationType: 'groupChat', isGroup: true };
    const replies: string[] = [];
    for (const text of ['forget', 'hello']) {
      const before = teams.connector.calls.length;
      await teams.post(teams.said(text, { id: `group-${text}`, conversation }));
      await teams.connector.has(before + 1);
      await quiet(teams.database);
      const log = await teams.turns.log('msteams:19:group#29:ann', 0);
      replies.push(log.at(-1)?.activity.id ?? '');
    }
    const [asked = '', menu = ''] = replies;
    const pressedBy = async (id: string, of: string) =>
      (await press('A', of, { id: `${id}-${of}`, from: { id }, conversation })).json();
    expect((await pressedBy('29:bob', asked)).value).to.equal('Got it.');
    expect(JSON.stringify((await pressedBy('29:bob', menu)).value)).to.include('You chose: A');
    expect(JSON.stringify((await pressedBy('29:ann', asked)).value)).to.include('An earlier card');
  });

  it("never show another conversation's card", async () => {
    const of = await ask('hello', 'a:other');
    const answer = await (await press('D', of)).json();
    expect(answer).to.deep.equal({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Got it.',
    });
  });

  it('never show what a member wrote as a card', async () => {
    const answer = await (await press('E', 'a:1|0000001')).json();
    expect(answer.type).to.equal('application/vnd.microsoft.activity.message');
  });

  it('that name nothing to choose are refused in the form of the protocol', async () => {
    const response = await press('', 'a:1|0000002', { value: { action: { verb: 'other' } } });
    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.include({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
    });
  });

  it('of another kind are refused', async () => {
    expect((await press('F', '', { name: 'composeExtension/query' })).status).to.equal(400);
  });
});
