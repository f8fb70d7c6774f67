import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { Knowledge } from '../../../bots/index.ts';
import type { Card, Part } from '../../../channels/teams/cards/card.ts';
import { botOver } from '../../bots/testBot.ts';
import { openKnowledge } from '../../conversations/conversation.ts';
import { quiet } from '../../conversations/doors/goldenDoor.ts';
import { HEALTHY_ANSWERS } from '../../conversations/healthyAnswers.ts';
import { faultsOf } from './cards/validate.ts';
import { openTeams, type TeamsHarness } from './teamsHarness.ts';

type Answers = Record<string, string | undefined>;
const NOTHING: Answers = Object.fromEntries(Object.keys(HEALTHY_ANSWERS).map((id) => [id, undefined]));
const ONLY_SIGN: Answers = { ...NOTHING, 'signs-now': 'yes' };

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
  const presses = async (card: Card, title: string, as: 'invoke' | 'message' = 'invoke') => {
    ids += 1;
    const buttons = card.body.flatMap((part) => (part.actions as Part[] | undefined) ?? []);
    const data = buttons.find((button) => button.title === title)?.data as Part;
    expect(data, title).to.be.an('object');
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } };
    const sent = as === 'invoke' ? invoke : { value: data, replyToId: 'card' };
    return post(teams.said('', { ...sent, id: `sent-${ids}`, text: undefined, ...place }));
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
      for (const { label, choices, isRequired } of form.body.filter(({ id }) => id)) {
        expect(String(label)).to.have.length.above(10);
        expect(choices).to.have.length(3);
        // A client would hold back the yes to a sign until all the rest is answered too.
        expect(isRequired).to.equal(undefined);
      }
      const signs = form.body.findIndex(({ id }) => id === 'answer-signs-now');
      expect(String(form.body[signs]?.label)).to.match(
        /: (chest pain or pressure|dolor o presión en el pecho); .+\?$/,
      );
      expect(String(form.body[signs + 1]?.text)).to.match(/911/);
      expect(JSON.stringify(form.body[signs + 2]?.actions)).to.include('tel:911');
      expect(JSON.stringify(card.body)).not.to.match(/Question 1 of|Pregunta 1 de/);
    });
  }

  it('leads on like the questions, and is then closed for good', async () => {
    const { answer, sent } = await submits(cardIn(await says('start a routine')), HEALTHY_ANSWERS);
    expect(await outcomes()).to.deep.equal(['asked_check', 'asked_routine']);
    expect(JSON.stringify(sent)).to.include('What would you like to work on?');
    expect(JSON.stringify(answer.value))
      .to.include('Your answers were sent.')
      .and.not.match(/Input\.|ShowCard|Action\.Execute/);
  });

  it('keeps no answer, neither in the log nor on disk', async () => {
    await submits(cardIn(await says('start a routine')), { ...HEALTHY_ANSWERS, pregnancy: 'unsure' });
    const rows = await teams.database.rows<{ activity: string }>('select activity from messages');
    expect(JSON.stringify(rows)).not.to.match(/answers\\"|unsure\\",\\"/);
    expect(rows.some(({ activity }) => activity === '{}')).to.equal(true);
    expect(teams.logged.join('\n')).not.to.match(/pregnancy|unsure/);
  });

  const cases: [string, Answers, string][] = [
    ['sends to 911 whatever else is answered', { adult: 'no', 'signs-now': 'yes' }, 'signposted_emergency'],
    ['hears a sign that alone is answered', ONLY_SIGN, 'signposted_emergency'],
    ['hears a reason to wait that alone is answered', { ...NOTHING, medicine: 'yes' }, 'signposted_doctor'],
    ['begins where nothing is answered', NOTHING, 'asked_check'],
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
      await submits(cardIn(await says('start a routine')), { ...HEALTHY_ANSWERS, ...changes });
      expect((await outcomes()).at(-1)).to.equal(outcome);
    });
  }

  it('is a form also where one question alone is answered', async () => {
    const card = cardIn(await says('start a routine'));
    const { sent } = await submits(card, { ...NOTHING, medicine: 'no' });
    expect(JSON.stringify(sent)).to.include('Are you 18 or older?').and.not.include('earlier');
  });

  it('stays a form where nothing was answered, and the chat says what is missing', async () => {
    const card = cardIn(await says('start a routine'));
    const { answer, sent } = await submits(card, NOTHING);
    expect(formIn(answer.value as Card)).to.deep.equal(formIn(card));
    expect(JSON.stringify(answer)).not.to.include('were sent');
    expect(JSON.stringify(sent)).to.include('I still need this one:').and.include('Are you 18 or older?');
  });

  it('goes on from the question that was left out', async () => {
    const { sent } = await submits(cardIn(await says('start a routine')), {
      ...HEALTHY_ANSWERS,
      falls: undefined,
    });
    expect(JSON.stringify(sent)).to.include('I still need this one:').and.include('Question 7 of 14');
    expect(JSON.stringify(await says('no'))).not.to.include('still need');
  });

  it('lets the questions be answered beside it, and does not count when they are over', async () => {
    const card = cardIn(await says('start a routine'));
    for (const text of ['yes', 'no', 'cancel']) await says(text);
    await submits(card, HEALTHY_ANSWERS);
    expect(await outcomes()).to.deep.equal([
      'asked_check',
      'asked_check',
      'asked_check',
      'flow_cancelled',
      'flow_updated',
    ]);
  });

  it('acts on an alarm also where the questions are over', async () => {
    for (const [id, outcome] of [
      ['signs-now', 'signposted_emergency'],
      ['heart-last-month', 'signposted_urgent'],
    ] as const) {
      members += 1;
      place = { conversation: { id: `a:${members}`, conversationType: 'personal' } };
      const card = cardIn(await says('start a routine'));
      await says('cancel');
      await submits(card, { ...HEALTHY_ANSWERS, [id]: 'yes' });
      expect((await outcomes()).at(-1), id).to.equal(outcome);
    }
  });

  for (const [locale, start, updated, first] of [
    ['en-US', 'start a routine', 'I was updated', 'Are you 18 or older?'],
    ['es-MX', 'quiero empezar una rutina', 'Me actualizaron', '¿Tiene 18 años o más?'],
  ] as const) {
    it(`leads to the check as it is now where that has changed meanwhile (${locale})`, async () => {
      const card = cardIn(await says(start, locale));
      const change = "update conversations set shape = 'another'";
      await teams.database.write((sql) => sql.run(change));
      const { sent } = await submits(card, HEALTHY_ANSWERS);
      expect(JSON.stringify(sent)).to.include(updated).and.include(first);
      expect(formIn(cardIn(sent)).body).to.have.length.above(14);
      expect((await submits(cardIn(sent), HEALTHY_ANSWERS)).sent).to.have.length(1);
      expect((await outcomes()).at(-1)).to.equal('asked_routine');
      await teams.database.write((sql) => sql.run(change));
      await submits(card, { ...HEALTHY_ANSWERS, 'signs-now': 'yes' });
      expect((await outcomes()).at(-1)).to.equal('signposted_emergency');
    });
  }

  it('is taken as a message too, from clients that know no Action.Execute', async () => {
    const card = cardIn(await says('start a routine'));
    const data = { ...(formIn(card).actions?.[0]?.data as Part), ...inputs(HEALTHY_ANSWERS) };
    ids += 1;
    const submit = { id: `sent-${ids}`, text: undefined, value: data, replyToId: 'card', ...place };
    await post(teams.said('', submit));
    expect((await outcomes()).at(-1)).to.equal('asked_routine');
    const update = teams.connector.calls.find(({ method }) => method === 'PUT');
    expect(JSON.stringify(update?.activity)).to.include('Your answers were sent.').and.not.include('Input.');
  });

  it("is followed by a routine whose card's buttons are its own, whatever was given since", async () => {
    const goal = cardIn((await submits(cardIn(await says('start a routine')), HEALTHY_ANSWERS)).sent);
    const block = cardIn((await presses(goal, 'A stronger core')).sent);
    const core = cardIn((await presses(block, 'No')).sent);
    await says('another routine');
    await says('gentle moves in a chair');
    const chair = cardIn(await says('no'));
    expect(JSON.stringify((await presses(core, 'Show me each step')).sent)).to.include('1 of 5: Belly brace');
    expect(JSON.stringify((await presses(chair, 'Show me each step')).sent)).to.include(
      '1 of 7: Seated march',
    );
    expect(JSON.stringify((await presses(chair, 'Show me each step')).sent)).to.include('2 of 7');
  });

  it('is followed by exercises whose buttons are about the one on their card', async () => {
    const goal = cardIn((await submits(cardIn(await says('start a routine')), HEALTHY_ANSWERS)).sent);
    await presses(cardIn((await presses(goal, 'A stronger core')).sent), 'No');
    const first = cardIn(await says('show me each step'));
    const second = cardIn(await says('next'));
    const name = (card: Card) => String(card.body[0]?.text).replace(/^\d of/, '# of');
    const easier = cardIn((await presses(first, 'Easier')).sent);
    expect(String(easier.body[0]?.text)).to.equal(String(first.body[0]?.text));
    expect(JSON.stringify(easier.body)).to.include('Easier: ');
    expect(name(cardIn((await presses(easier, 'Next exercise')).sent))).to.equal(name(second));
    for (const _ of ['3', '4', '5']) await says('next');
    expect(JSON.stringify((await presses(second, 'Next exercise')).sent)).to.include('3 of 5');
    expect(JSON.stringify(await says('next'))).to.include('4 of 5');
  });

  it('leads to an easier routine, and says so where one has the easiest', async () => {
    const goal = cardIn((await submits(cardIn(await says('start a routine')), HEALTHY_ANSWERS)).sent);
    await presses(cardIn((await presses(goal, 'A stronger core')).sent), 'No');
    const easier = await says('an easier routine');
    expect(JSON.stringify(easier)).to.include('I found one that may fit you: Chair routine');
    await presses(cardIn(easier), 'No');
    expect(JSON.stringify(await says('an easier routine'))).to.include('the gentlest routine that I know');
  });

  it('has beside it answers whose cards lead on from themselves', async () => {
    const back = cardIn(await says('can exercise help my back?'));
    const first = (await presses(back, 'Tell me more')).sent;
    await says('how long should I hold a stretch?');
    const again = (await presses(back, 'Tell me more')).sent;
    expect(cardIn(again).fallbackText).to.equal(cardIn(first).fallbackText);
  });

  describe('asked one by one', () => {
    /** The card of each question up to the one that is asked last, whose answers were typed. */
    const asked = async (answers: string[], [start, locale] = ['start a routine', 'en-US']) => {
      const cards = [cardIn(await says(start, locale))];
      for (const answer of answers) cards.push(cardIn(await says(answer, locale)));
      return cards;
    };

    it('is answered by its buttons, and leads on', async () => {
      const [first] = await asked([]);
      const { sent, answer } = await presses(first as Card, 'Yes');
      expect(JSON.stringify(sent)).to.include('Question 2 of 14');
      expect(JSON.stringify(answer.value)).to.include('Answered').and.not.include('Action.Execute');
      await presses(cardIn(sent), 'No', 'message');
      expect(await outcomes()).to.deep.equal(['asked_check', 'asked_check', 'asked_check']);
      const rows = await teams.database.rows<{ activity: string }>('select activity from messages');
      expect(JSON.stringify(rows)).not.to.match(/signs-now\\*":\\*"no/);
    });

    it('asks in other words after a doubt, and takes a second one for a yes', async () => {
      const cards = await asked(['yes']);
      const again = await presses(cards[1] as Card, 'Not sure');
      expect(JSON.stringify(again.sent)).to.include('Is something wrong right now');
      await presses(cardIn(again.sent), 'Not sure');
      expect((await outcomes()).at(-1)).to.equal('signposted_emergency');
    });

    for (const [locale, start, yes, no] of [
      ['en-US', 'start a routine', 'Yes', 'No'],
      ['es-MX', 'quiero empezar una rutina', 'Sí', 'No'],
    ] as const) {
      it(`takes a yes on an earlier card for the sign that it names (${locale})`, async () => {
        const cards = await asked(['yes', 'no', 'no', 'no'], [start, locale]);
        await presses(cards[1] as Card, yes);
        expect((await outcomes()).at(-1)).to.equal('signposted_emergency');
      });

      it(`takes nothing else from an earlier card, and asks again (${locale})`, async () => {
        const cards = await asked(['yes', 'no', 'no', 'no'], [start, locale]);
        for (const [at, title] of [
          [1, no],
          [2, no],
          [3, yes],
          [0, no],
        ] as const) {
          const { sent, answer } = await presses(cards[at] as Card, title);
          expect(JSON.stringify(sent))
            .to.match(/That card is an earlier one|Esa tarjeta es de antes/)
            .and.match(/Question 5 of 14|Pregunta 5 de 14/);
          expect(JSON.stringify(answer.value))
            .to.match(/An earlier card|Una tarjeta de antes/)
            .and.not.include('Action.Execute');
        }
      });
    }

    it('is not said in bold where it is only explained, nor is anything else offered before it', async () => {
      await asked(['yes', 'no']);
      const [why, question] = await says('why do you ask that?');
      expect(why?.text).to.include('a doctor should look first');
      expect(why).not.to.have.any.keys('attachments', 'suggestedActions');
      expect(JSON.stringify(question)).to.include('Question 3 of 14');
    });

    it('is known when it was asked twice: the first card answers it too', async () => {
      const cards = await asked(['yes', 'no', 'why do you ask that?']);
      const { sent } = await presses(cards[2] as Card, 'No');
      expect(JSON.stringify(sent)).to.include('Question 4 of 14');
    });

    it('takes a no for nothing where the check is over, and a yes for its sign', async () => {
      const cards = await asked(['yes', 'no', 'cancel']);
      const { sent } = await presses(cards[2] as Card, 'No');
      expect(JSON.stringify(sent)).to.include('That card is an earlier one');
      expect((await outcomes()).at(-1)).to.equal('flow_updated');
      await presses(cards[1] as Card, 'Yes');
      expect((await outcomes()).at(-1)).to.equal('signposted_emergency');
    });

    it('takes no answer from the card of a chat that was forgotten', async () => {
      const [, old] = await asked(['yes']);
      await says('forget me');
      await says('yes');
      await asked(['yes']);
      const { sent } = await presses(old as Card, 'No');
      expect(JSON.stringify(sent)).to.include('That card is an earlier one').and.include('Question 2 of 14');
      await presses(old as Card, 'Yes');
      expect((await outcomes()).at(-1)).to.equal('signposted_emergency');
    });

    it('takes up the check where it has changed meanwhile, and counts an alarm all the same', async () => {
      const change = "update conversations set shape = 'another'";
      const [, question] = await asked(['yes']);
      await teams.database.write((sql) => sql.run(change));
      const { sent } = await presses(question as Card, 'No');
      expect(JSON.stringify(sent)).to.include('I was updated').and.include('Question 1 of 14');
      await teams.database.write((sql) => sql.run(change));
      await presses(question as Card, 'Yes');
      expect((await outcomes()).at(-1)).to.equal('signposted_emergency');
    });

    it('is not answered by the card of another kind of question', async () => {
      const goal = cardIn((await submits(cardIn(await says('start a routine')), HEALTHY_ANSWERS)).sent);
      const choices = goal.body.flatMap((part) => (part.actions as Part[] | undefined) ?? []);
      await says(String(choices[0]?.title));
      const { sent } = await presses(goal, String(choices[1]?.title));
      expect(JSON.stringify(sent))
        .to.include('That card is an earlier one')
        .and.include('is any of this true?');
      expect(JSON.stringify(sent)).to.include('That card is an earlier one');
    });
  });
});

function inputs(answers: Answers): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) => (answer ? [[`answer-${id}`, answer]] : [])),
  );
}
