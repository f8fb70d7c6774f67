import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { Knowledge } from '../../../bots/index.ts';
import type { Card, Part } from '../../../channels/teams/cards/card.ts';
import { botOver } from '../../bots/testBot.ts';
import { openKnowledge } from '../../conversations/conversation.ts';
import { quiet } from '../../conversations/doors/goldenDoor.ts';
import { faultsOf } from './cards/validate.ts';
import { openTeams, type TeamsHarness } from './teamsHarness.ts';

const HEALTHY = {
  adult: 'yes',
  'signs-now': 'no',
  'heart-last-month': 'no',
  'heart-conditions': 'no',
  'other-conditions': 'no',
  pain: 'no',
  falls: 'no',
  surgery: 'no',
  pregnancy: 'no',
  medicine: 'no',
  'told-to-limit': 'no',
  'sick-today': 'no',
  'needs-help-moving': 'no',
  'active-lately': 'yes',
  older: 'no',
};
type Answers = Record<string, string | undefined>;

describe('The check on one card', () => {
  let knowledge: Knowledge;
  let teams: TeamsHarness;
  let token: string;
  let members = 0;
  let place = {};

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
    teams = await openTeams({ turnsOver: (database) => botOver(database, { steps: knowledge.steps }) });
    token = `Bearer ${await teams.keys.token()}`;
  });
  after(() => teams.close());
  beforeEach(() => {
    members += 1;
    place = { conversation: { id: `a:${members}`, conversationType: 'personal' } };
  });

  const post = async (activity: Record<string, unknown>) => {
    const before = teams.connector.calls.length;
    const response = await teams.post(activity, token);
    const answer = await response.json();
    await quiet(teams.database);
    return { answer, sent: teams.connector.calls.slice(before).map((call) => call.activity) };
  };
  let ids = 0;
  const says = async (text: string, locale = 'en-US') => {
    ids += 1;
    return (await post(teams.said(text, { id: `said-${ids}`, locale, ...place }))).sent;
  };
  const cardIn = (sent: Partial<Activity>[]): Card => sent.at(-1)?.attachments?.[0]?.content;
  const formIn = (card: Card): Card => {
    const actions = card.body.flatMap((part) => (part.actions as Part[] | undefined) ?? []);
    return actions.find(({ type }) => type === 'Action.ShowCard')?.card as Card;
  };
  const submits = async (card: Card, answers: Answers) => {
    ids += 1;
    const data = { ...(formIn(card).actions?.[0]?.data as Part), ...inputs(answers) };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', id: `sent-${ids}` };
    return post(teams.said('', { ...invoke, text: undefined, value: { action: { data } }, ...place }));
  };
  const outcomes = async () => {
    const log = await teams.turns.log(`msteams:a:${members}`, 0);
    return log.flatMap(({ activity }) => activity.channelData?.receipt?.outcome ?? []);
  };

  for (const [locale, start] of [
    ['en-US', 'start a routine'],
    ['es-MX', 'quiero empezar una rutina'],
  ] as const) {
    it(`asks all of it in ${locale}, valid by the card library, each question with its own words`, async () => {
      const card = cardIn(await says(start, locale));
      expect(faultsOf(card)).to.deep.equal([]);
      const form = formIn(card);
      expect(form.body.filter(({ type }) => type === 'Input.ChoiceSet').map(({ id }) => id)).to.deep.equal(
        [
          'adult',
          'signs-now',
          'heart-last-month',
          'heart-conditions',
          'other-conditions',
          'pain',
          'pain-signs',
        ]
          .concat(['falls', 'surgery', 'pregnancy', 'medicine', 'told-to-limit', 'sick-today'])
          .concat(['needs-help-moving', 'active-lately', 'older'])
          .map((id) => `answer-${id}`),
      );
      for (const { label, choices, isRequired, id } of form.body.filter(({ id }) => id)) {
        expect(String(label)).to.have.length.above(10);
        expect(choices).to.have.length(3);
        expect(Boolean(isRequired), String(id)).to.equal(id !== 'answer-pain-signs');
      }
    });
  }

  it('leads on like the questions, and is then closed for good', async () => {
    const { answer, sent } = await submits(cardIn(await says('start a routine')), HEALTHY);
    expect(await outcomes()).to.deep.equal(['asked_check', 'asked_routine']);
    expect(JSON.stringify(sent)).to.include('What would you like to work on?');
    expect(JSON.stringify(answer.value))
      .to.include('Answered')
      .and.not.match(/Input\.|ShowCard|Action\.Execute/);
  });

  it('keeps no answer, neither in the log nor on disk', async () => {
    await submits(cardIn(await says('start a routine')), { ...HEALTHY, pregnancy: 'unsure' });
    const rows = await teams.database.rows<{ activity: string }>('select activity from messages');
    expect(JSON.stringify(rows)).not.to.match(/answers\\"|unsure\\",\\"/);
    expect(rows.some(({ activity }) => activity === '{}')).to.equal(true);
    expect(teams.logged.join('\n')).not.to.match(/pregnancy|unsure/);
  });

  const cases: [string, Answers, string][] = [
    ['sends to 911 whatever else is answered', { adult: 'no', 'signs-now': 'yes' }, 'signposted_emergency'],
    ['counts a doubt as a yes', { 'signs-now': 'unsure' }, 'signposted_emergency'],
    ['sends to the doctor today', { 'heart-last-month': 'yes', medicine: 'yes' }, 'signposted_urgent'],
    ['sends to the doctor first', { medicine: 'yes' }, 'signposted_doctor'],
    ['sends to the doctor for pain without more', { pain: 'yes', 'pain-signs': 'no' }, 'signposted_doctor'],
    [
      'sends to the doctor today for pain with more',
      { pain: 'yes', 'pain-signs': 'yes' },
      'signposted_urgent',
    ],
    ['takes a sign for one also where pain was denied', { 'pain-signs': 'yes' }, 'signposted_urgent'],
    ['passes over what follows from a pain that is none', { 'pain-signs': 'no' }, 'asked_routine'],
    ['waits for who is sick today', { 'sick-today': 'yes' }, 'signposted_doctor'],
    ['is for adults', { adult: 'no' }, 'flow_minor'],
    [
      'sends who is older and not active to the doctor',
      { 'active-lately': 'no', older: 'yes' },
      'signposted_doctor',
    ],
    ['starts who is not active', { 'active-lately': 'no' }, 'asked_routine'],
    ['asks what was left out', { falls: undefined }, 'asked_check'],
    ['asks about the pain that was not asked about', { pain: 'yes' }, 'asked_check'],
    ['takes what is no answer for none', { adult: 'perhaps' }, 'asked_check'],
  ];
  for (const [title, changes, outcome] of cases) {
    it(title, async () => {
      await submits(cardIn(await says('start a routine')), { ...HEALTHY, ...changes });
      expect((await outcomes()).at(-1)).to.equal(outcome);
    });
  }

  it('goes on from the question that was left out', async () => {
    const { sent } = await submits(cardIn(await says('start a routine')), { ...HEALTHY, falls: undefined });
    expect(JSON.stringify(sent)).to.include('Question 7 of 14');
  });

  it('lets the questions be answered beside it, and does not count when they are over', async () => {
    const card = cardIn(await says('start a routine'));
    for (const text of ['yes', 'no', 'cancel']) await says(text);
    await submits(card, HEALTHY);
    expect(await outcomes()).to.deep.equal([
      'asked_check',
      'asked_check',
      'asked_check',
      'flow_cancelled',
      'flow_updated',
    ]);
  });

  it('is taken as a message too, from clients that know no Action.Execute', async () => {
    const card = cardIn(await says('start a routine'));
    const data = { ...(formIn(card).actions?.[0]?.data as Part), ...inputs(HEALTHY) };
    ids += 1;
    const submit = { id: `sent-${ids}`, text: undefined, value: data, replyToId: 'card', ...place };
    await post(teams.said('', submit));
    expect((await outcomes()).at(-1)).to.equal('asked_routine');
    const update = teams.connector.calls.find(({ method }) => method === 'PUT');
    expect(JSON.stringify(update?.activity)).to.include('Answered').and.not.include('Input.');
  });
});

function inputs(answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (answer ? [[`answer-${id}`, answer]] : [])),
  );
}
