import { expect } from 'chai';
import { alarmCard } from '../../../../channels/teams/cards/alarmCard.ts';
import { answerCard } from '../../../../channels/teams/cards/answerCard.ts';
import { answeredCard } from '../../../../channels/teams/cards/answeredCard.ts';
import { callButtons, numbersIn } from '../../../../channels/teams/cards/callButtons.ts';
import { callCard } from '../../../../channels/teams/cards/callCard.ts';
import { type Card, card, textBlock } from '../../../../channels/teams/cards/card.ts';
import { doctorCard } from '../../../../channels/teams/cards/doctorCard.ts';
import { openChatCard } from '../../../../channels/teams/cards/openChatCard.ts';
import { questionCard } from '../../../../channels/teams/cards/questionCard.ts';
import { questionsCard } from '../../../../channels/teams/cards/questionsCard.ts';
import { routineCard } from '../../../../channels/teams/cards/routineCard.ts';
import { shownOf } from '../../../../channels/teams/render/shown.ts';
import { reply, wordsIn } from '../activities.ts';
import { faultsOf } from './validate.ts';

const WORDS = wordsIn('en');
const PICTURES = 'https://chat.example.org/pictures';
const SOURCE = {
  title: 'A [guide] to moving',
  organization: 'CDC',
  year: 2024,
  url: 'https://www.cdc.gov/a guide',
};

const ANSWER = shownOf(
  reply('Yes, it **can**.\n\n- one\n- two', { citations: [SOURCE] }, ['Why?', 'Start a routine']),
);
const ROUTINE = shownOf(
  reply(
    'This one may fit you.\n\n- Cat-cow: 8 times\n- Bridge: 8 times\n\nTalk with your doctor.',
    {
      pictures: [
        { exercise: 'cat-cow', alt: 'Cat-cow. On hands and knees.' },
        { exercise: 'bridge', alt: 'Bridge. On your back.' },
      ],
    },
    ['Show me each step'],
  ),
);
const EXERCISE = shownOf(
  reply(
    '1 of 6: Bridge\n\n1. Lie on your back.\n2. Lift your hips.',
    { pictures: ROUTINE.pictures.slice(1) },
    ['Next exercise'],
  ),
);
const CHECK = shownOf(reply('Question 2 of 14\n\nDo you have chest pain?', {}, ['Yes', 'No', 'Not sure']));
const MANY = shownOf(reply('What would you like to work on?', {}, [...'ABCDEFGHIJK']));
const DOCTOR = shownOf(
  reply('Please call your doctor, or the nurse line at 1-800-555-0111. An emergency? Call 911.', {}, [
    'Questions',
  ]),
);
const CRISIS = shownOf(reply('Please **call or text 988** now. In danger? **Call 911**.'));

const SIGNS = shownOf(
  reply(
    'Question 2 of 14\n\nRight now, any of these?\n- chest pain\n\nEmergency? Call 911 now.',
    { receipt: { verdict: 'GENERAL', outcome: 'asked_check' } },
    ['Yes', 'No'],
  ),
);
const HELD = shownOf(
  reply(
    'In crisis? Call or text 988 now. In danger? Call 911.\n\nThis deletes it all. Delete it?',
    { receipt: { verdict: 'OFFTOPIC', outcome: 'asked_forget' } },
    ['Yes', 'No'],
  ),
);

const CARDS: Record<string, Card> = {
  answer: answerCard(ANSWER, WORDS),
  'answer without sources': answerCard(shownOf(reply('Yes.')), WORDS),
  routine: routineCard(ROUTINE, PICTURES),
  'one exercise': routineCard({ ...ROUTINE, pictures: ROUTINE.pictures.slice(0, 1) }, PICTURES),
  check: questionCard(CHECK, WORDS),
  'check of signs': questionCard(SIGNS, WORDS),
  'eleven choices': questionCard(MANY, WORDS),
  doctor: doctorCard(DOCTOR, WORDS),
  'whom to call': callCard(DOCTOR, WORDS, false),
  questions: questionsCard(shownOf(reply('Here they are:\n\n1. One\n2. Two', {}, ['Add my own']))),
  crisis: alarmCard(CRISIS, WORDS),
  'alarm in Spanish': alarmCard({ language: 'es', text: 'Llame al 911 ahora.' }, wordsIn('es')),
  'open chat': openChatCard({ language: 'en', text: 'Emergency? Call 911.' }, WORDS, '28:bot'),
  answered: answeredCard(questionCard(CHECK, WORDS), WORDS, { choice: 'No', isHealth: true }),
};

describe('the cards', () => {
  it('stress the question, and say whom to call under its answers', () => {
    const { body } = questionCard(SIGNS, WORDS);
    expect(body.map(({ type, text }) => text ?? type)).to.deep.equal([
      'Question 2 of 14',
      'Right now, any of these?',
      '- chest pain',
      'ActionSet',
      'Emergency? Call 911 now.',
      'ActionSet',
      WORDS.card.typeToo,
    ]);
    expect(body[1]).to.include({ weight: 'Bolder' });
    expect(body[4]).not.to.have.property('isSubtle');
    expect(JSON.stringify(body[5])).to.include('tel:911');
  });

  it('never let whom to call stand back', () => {
    const [line, question] = questionCard(HELD, WORDS).body;
    expect(line?.text).to.include('988');
    expect(line).not.to.have.property('isSubtle');
    expect(question).to.include({ weight: 'Bolder' });
  });

  for (const [name, made] of Object.entries(CARDS)) {
    it(`are valid: ${name}`, () => {
      expect(faultsOf(made)).to.deep.equal([]);
      expect(made).to.include({ version: '1.5', type: 'AdaptiveCard' });
      expect(made.fallbackText).to.not.equal('');
    });
  }

  it('would be seen by the library where they were not', () => {
    const wrong = card('en', 'x', [{ type: 'Nothing' }, textBlock('x', { size: 'Gigantic' })]);
    expect(faultsOf(wrong)).to.not.be.empty;
    expect(faultsOf(card('en', 'x', [{ type: 'Input.Toggle' }]))).to.not.be.empty;
  });

  it('carry no colour of their own, so that they follow the theme', () => {
    for (const made of Object.values(CARDS)) {
      expect(JSON.stringify(made)).to.not.match(/#[0-9a-f]{6}\b|backgroundImage/i);
    }
  });

  it('describe every picture, and take it from the service itself', () => {
    const images = partsOf(CARDS.routine).filter(({ type }) => type === 'Image');
    expect(images.map(({ url, altText }) => [url, altText])).to.deep.equal([
      ['https://chat.example.org/pictures/cat-cow.png', 'Cat-cow. On hands and knees.'],
      ['https://chat.example.org/pictures/bridge.png', 'Bridge. On your back.'],
    ]);
  });

  it('put each picture under the item that it shows', () => {
    const types = partsOf(CARDS.routine).map(({ type, text }) => text ?? type);
    expect(types.indexOf('Bridge: 8 times')).to.be.greaterThan(types.indexOf('Image'));
    expect(types.indexOf('Talk with your doctor.')).to.be.greaterThan(types.lastIndexOf('Image'));
  });

  it('name an exercise in a heading above its picture', () => {
    const { body } = routineCard(EXERCISE, PICTURES);
    expect(body[0]).to.include({ text: '1 of 6: Bridge', style: 'heading' });
    expect(body.map(({ type }) => type)).to.deep.equal(['TextBlock', 'Image', 'TextBlock', 'ActionSet']);
  });

  it('submit what typing would send, also from a client that knows no Action.Execute', () => {
    const buttons = partsOf(CARDS.check).filter(({ type }) => type === 'Action.Execute');
    expect(buttons.map(({ data }) => data)).to.deep.equal(
      ['Yes', 'No', 'Not sure'].map((choose) => ({ choose, of: 'a:1|0000002' })),
    );
    for (const { data, title, fallback } of buttons) {
      expect(fallback).to.deep.equal({ type: 'Action.Submit', title, data });
    }
  });

  it('name the question of a button that answers one about health', () => {
    const form = {
      fields: [{ id: 'signs-now', ask: 'Chest pain?' }],
      options: [{ title: 'Yes', value: 'yes' }],
    };
    const made = questionCard(shownOf(reply('Chest pain?', { form }, ['Yes'])), WORDS);
    const [button] = partsOf(made).filter(({ type }) => type === 'Action.Execute');
    expect(button?.data).to.deep.equal({
      choose: 'Yes',
      of: 'a:1|0000002',
      answers: true,
      'answer-signs-now': 'yes',
    });
  });

  it('show at most six buttons in a row', () => {
    const sets = partsOf(CARDS['eleven choices']).filter(({ type }) => type === 'ActionSet');
    expect(sets.map(({ actions }) => (actions as unknown[]).length)).to.deep.equal([6, 5]);
  });

  it('keep a telephone number in one line, and dial it all the same', () => {
    const { body, fallbackText } = doctorCard(DOCTOR, WORDS);
    expect(JSON.stringify(body)).to.include('1\u2011800\u2011555\u20110111').and.include('tel:18005550111');
    expect(fallbackText).to.include('1-800-555-0111');
  });

  it('link the sources, whose brackets would break the link', () => {
    const texts = partsOf(CARDS.answer).map(({ text }) => text);
    expect(texts).to.include('[A guide to moving (CDC, 2024)](https://www.cdc.gov/a%20guide)');
  });
});

describe('numbersIn', () => {
  it('keeps the order of the text, each number once, and leaves out the relay', () => {
    const text = 'Call 988, then 911. Or 1-800-222-1222, 988 again, or relay (711). Not 9110 or 1988.';
    expect(numbersIn(text)).to.deep.equal(['988', '911', '1-800-222-1222']);
  });

  it('makes buttons that a telephone can dial', () => {
    expect(callButtons('Call 1-800-555-0111 or 911.', WORDS)).to.deep.equal([
      { type: 'Action.OpenUrl', title: 'Call 1-800-555-0111', url: 'tel:18005550111' },
      { type: 'Action.OpenUrl', title: 'Call 911', url: 'tel:911' },
    ]);
  });
});

describe('answeredCard', () => {
  const changed = (choice: string, isHealth: boolean) =>
    JSON.stringify(answeredCard(questionCard(CHECK, WORDS), WORDS, { choice, isHealth }).body);

  it('takes the choices away and shows the one that was taken', () => {
    expect(changed('Walking', false)).to.include('You chose: Walking').and.not.include('Action.');
    expect(changed('Walking', false))
      .to.include('Do you have chest pain?')
      .and.not.include('type what you want');
  });

  it('leaves the choices that stand for themselves, for what is wanted next', () => {
    const given = { choice: 'Why?', isHealth: false, keepsChoices: true };
    const kept = answeredCard(answerCard(ANSWER, WORDS), WORDS, given);
    expect(
      partsOf(kept).flatMap(({ type, title }) => (type === 'Action.Execute' ? [title] : [])),
    ).to.deep.equal(['Why?', 'Start a routine']);
    expect(kept.body.at(-1)?.text).to.equal('You chose: Why?');
    expect(faultsOf(kept)).to.deep.equal([]);
  });

  it('does not show the answer to a health question', () => {
    expect(changed('Yes', true)).to.include('Answered').and.not.include('"You chose');
  });

  it('shows nothing that a client made up as a link', () => {
    expect(changed('[here](https://evil.example)', false)).to.not.include('](');
  });

  it('keeps the numbers to call', () => {
    const kept = answeredCard(doctorCard(DOCTOR, WORDS), WORDS, { choice: 'Questions', isHealth: false });
    expect(JSON.stringify(kept.body)).to.include('tel:911');
  });
});

/** All elements and actions of a card, in their order. */
function partsOf(of: unknown): Record<string, unknown>[] {
  if (Array.isArray(of)) return of.flatMap(partsOf);
  if (typeof of !== 'object' || of === null) return [];
  const { fallback: _, ...part } = of as Record<string, unknown>;
  const inner = [part.body, part.items, part.actions].flatMap(partsOf);
  return [{ ...(of as Record<string, unknown>) }, ...inner];
}
