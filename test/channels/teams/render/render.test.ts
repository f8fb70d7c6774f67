import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { render } from '../../../../channels/teams/render/render.ts';
import { GROUP, PLAN, receipt, reply, wordsIn } from '../activities.ts';

const LOOK = { words: wordsIn, plan: () => PLAN, publicUrl: 'https://chat.example.org' };
const SOURCE = { title: 'A guide', organization: 'CDC', year: 2024, url: 'https://www.cdc.gov/guide' };
const FORM = {
  fields: [{ id: 'adult', ask: 'Are you 18?' }],
  options: [{ title: 'Yes', value: 'yes' }],
};
const PICTURE = { exercise: 'cat-cow', alt: 'Cat-cow' };

const inGroup = (text: string, data: Record<string, unknown>, choices: string[] = [], locale = 'en') => {
  const conversation = { ...GROUP, name: '' };
  return render({ ...reply(text, data, choices), conversation, locale }, LOOK);
};
const ALARMS = ['signposted_emergency', 'signposted_crisis', 'signposted_urgent'];
/** The words of messages and cards. */
const textOf = (parts: ReturnType<typeof render>) =>
  parts.map(({ text, attachments }) => text ?? attachments?.[0]?.content.fallbackText ?? '').join('\n');

describe('render, for a personal chat in Teams', () => {
  it('makes a message of plain words, with at most six suggested actions', () => {
    const [message, ...rest] = render(
      reply('Hi!', receipt('OFFTOPIC', 'flow_greeting'), ['One', 'Two']),
      LOOK,
    );
    expect(rest).to.be.empty;
    expect(message).to.deep.equal({
      type: 'message',
      textFormat: 'markdown',
      text: 'Hi!',
      suggestedActions: {
        to: [],
        actions: [
          { type: 'imBack', title: 'One', value: 'One' },
          { type: 'imBack', title: 'Two', value: 'Two' },
        ],
      },
    });
  });

  const carded: [label: string, ReturnType<typeof reply>][] = [
    ['an answer with sources', reply('Yes.', { citations: [SOURCE] })],
    ['a routine', reply('Here.', { ...receipt('GENERAL', 'routine_given'), pictures: [PICTURE] })],
    ['the check', reply('Are you 18?', { ...receipt('GENERAL', 'asked_check'), form: FORM }, ['Yes', 'No'])],
    [
      'the doctor response',
      reply('Ask your doctor.', receipt('MEDICAL', 'signposted_doctor'), ['Questions']),
    ],
    ['the list of questions', reply('1. One', receipt('GENERAL', 'flow_questions'), ['Print'])],
    ['seven choices', reply('Which?', receipt('GENERAL', 'asked_routine'), [...'ABCDEFG'])],
  ];
  for (const [label, activity] of carded) {
    it(`makes a card of ${label}, with the words in the notification`, () => {
      const [made, ...rest] = render(activity, LOOK);
      expect(rest).to.be.empty;
      expect(made).to.not.have.any.keys('suggestedActions', 'text');
      expect(made?.attachments?.[0]?.contentType).to.equal('application/vnd.microsoft.card.adaptive');
      expect(made?.summary).to.equal(activity.text);
    });
  }

  it('makes a card of choices whose titles would be cut off under a message', () => {
    const long = ['Can exercise help my back?', 'How long to hold a stretch', 'Start a routine'];
    const [made] = render(reply('Hi!', receipt('OFFTOPIC', 'flow_welcome'), long), LOOK);
    expect(made).to.have.property('attachments');
  });

  for (const outcome of ['flow_person', 'signposted_plan', 'flow_after_alarm', 'flow_feedback']) {
    it(`has a button for each number of ${outcome}, above the choices`, () => {
      const given = reply('Call 1-800-555-0122. Emergency? 911.', receipt('PLAN', outcome), ['One']);
      const made = JSON.stringify(render(given, LOOK));
      expect(made.match(/tel:\d+|Action\.Execute/g)).to.deep.equal([
        'tel:18005550122',
        'tel:911',
        'Action.Execute',
      ]);
    });
  }

  it('has no menu where a question comes right after it, unless it offers a person', () => {
    const choices = ['Can exercise help my back?', 'How long to hold a stretch', 'Start a routine'];
    const given = (outcome: string) => reply('Hi!', receipt('OFFTOPIC', outcome), choices);
    expect(render(given('flow_language'), LOOK, true)).to.deep.equal([
      { type: 'message', textFormat: 'markdown', text: 'Hi!' },
    ]);
    for (const outcome of ['flow_person', 'flow_questions', 'asked_which', 'signposted_doctor']) {
      expect(JSON.stringify(render(given(outcome), LOOK, true)), outcome).to.include('Action.Execute');
    }
  });

  for (const isFollowed of [false, true]) {
    it(`makes a card of a list, apart from the line before it (${isFollowed ? 'before a' : 'no'} question)`, () => {
      const given = reply('Call 911 for:\n- one\n- two', receipt('GENERAL', 'routine_stop_rules'), ['Next']);
      const [made, ...rest] = render(given, LOOK, isFollowed);
      expect(rest).to.be.empty;
      expect(made).to.not.have.any.keys('suggestedActions', 'text');
      const { body } = made?.attachments?.[0]?.content ?? {};
      expect(body.slice(0, 2).map(({ text }: { text: string }) => text)).to.deep.equal([
        'Call 911 for:',
        '- one\n- two',
      ]);
      expect(JSON.stringify(body)).to.include('tel:911');
      expect(JSON.stringify(body).includes('Action.Execute')).to.equal(!isFollowed);
    });
  }

  it('names the sources as a schema.org Message too', () => {
    const [made] = render(reply('Yes.', { citations: [SOURCE] }), LOOK);
    expect(made?.entities?.[0]).to.deep.nested.include({
      type: 'https://schema.org/Message',
      'citation[0].appearance.url': SOURCE.url,
      'citation[0].position': 1,
    });
  });

  for (const outcome of ALARMS) {
    it(`sends all words of ${outcome} as a message, and a card with the numbers after it`, () => {
      const [words, card, ...rest] = render(reply('Call 911 now.', receipt('EMERGENCY', outcome)), LOOK);
      expect(rest).to.be.empty;
      expect(words).to.deep.equal({ type: 'message', textFormat: 'markdown', text: 'Call 911 now.' });
      expect(JSON.stringify(card)).to.include('tel:911');
    });
  }
});

describe('render, where others read along', () => {
  const secret = 'You told me that your chest hurts.';
  const alarms: [verdict: string, outcome: string, ...numbers: string[]][] = [
    ['EMERGENCY', 'signposted_emergency', '911', '988'],
    ['CRISIS', 'signposted_crisis', '988', '911'],
    ['URGENT', 'signposted_urgent', '1-800-555-0111', '911', '988'],
    ['MEDICAL', 'signposted_doctor', '911', '988'],
    ['MEDICAL', 'error_internal', '911', '988'],
    ['GENERAL', 'asked_check', '911', '988'],
    ['GENERAL', 'asked_routine', '911', '988'],
    ['GENERAL', 'asked_question', '911', '988'],
    ['GENERAL', 'flow_questions', '911', '988'],
    ['GENERAL', 'flow_after_alarm', '911', '988'],
  ];
  for (const [verdict, outcome, ...numbers] of alarms) {
    for (const language of ['en', 'es'] as const) {
      it(`keeps the numbers of ${outcome} (${verdict}, ${language}) and says nothing of the matter`, () => {
        const parts = inGroup(secret, receipt(verdict, outcome), ['Yes'], language);
        expect(JSON.stringify(parts)).to.not.include('chest').and.not.include('Action.Execute');
        expect(JSON.stringify(parts)).to.match(/personal chat|chat personal/);
        for (const number of numbers) expect(textOf(parts)).to.include(number);
        expect(parts[0]?.text !== undefined, 'a message of its own').to.equal(ALARMS.includes(outcome));
        const dialled = JSON.stringify(parts).match(/tel:\d+/g);
        expect(dialled).to.deep.equal(numbers.map((number) => `tel:${number.replaceAll('-', '')}`));
        expect(JSON.stringify(parts)).to.include('https://teams.microsoft.com/l/chat/0/0?users=28%3Abot');
      });
    }
  }

  it('says before others of no harmless question that it is one for the doctor', () => {
    for (const rule of ['m-flag-how-to', 'health-flag', 'one-check']) {
      const told = { receipt: { id: 'r1', verdict: 'MEDICAL', outcome: 'signposted_doctor', rule } };
      const text = textOf(inGroup(secret, told));
      expect(text, rule)
        .to.match(/personal chat/)
        .and.not.match(/doctor|chest/);
      for (const number of ['911', '988']) expect(text).to.include(number);
    }
    expect(textOf(inGroup(secret, receipt('MEDICAL', 'signposted_doctor')))).to.include('for your doctor');
  });

  it('says what to say in the personal chat, and writes it there', () => {
    for (const [outcome, en, es] of [
      ['asked_check', 'start a routine', 'empezar una rutina'],
      ['flow_questions', 'questions for my doctor', 'preguntas para mi doctor'],
    ] as const) {
      for (const [language, say] of [
        ['en', en],
        ['es', es],
      ] as const) {
        const parts = inGroup(secret, receipt('GENERAL', outcome), [], language);
        expect(textOf(parts)).to.include(`**${say}**`);
        expect(JSON.stringify(parts)).to.include(`&message=${encodeURIComponent(say)}"`);
      }
    }
    expect(JSON.stringify(inGroup(secret, receipt('MEDICAL', 'signposted_doctor')))).to.not.include(
      '&message',
    );
  });

  it('leads to the Spanish speakers of 988 wherever it names it', () => {
    for (const [name, text] of Object.entries(wordsIn('es').public)) {
      if (typeof text === 'string' && text.includes('988'))
        expect(text, name).to.match(/988(\*\*)? y oprim(a|ir) 2.*AYUDA/);
    }
  });

  it('answers a general question in full, with buttons on its card', () => {
    const [made] = inGroup('Yes, it can.', { citations: [SOURCE] }, ['Why?']);
    expect(JSON.stringify(made)).to.include('Yes, it can.').and.include('Action.Execute');
  });

  for (const language of ['en', 'es'] as const) {
    it(`offers nothing that leads to nothing there, and says how to be heard (${language})`, () => {
      const title = `${parse(readFileSync(`locales/${language}/choices.yaml`, 'utf8'))['choice.questions']}`;
      const { card } = wordsIn(language);
      const menu = receipt('OFFTOPIC', 'flow_help');
      const made = JSON.stringify(inGroup('Hi!', menu, ['One', title], language));
      expect(made).to.include('"One"').and.include(card.mentionToo).and.not.include(title);
      expect(JSON.stringify(inGroup('Hi!', menu, [title], language))).not.to.include(title);
    });
  }

  it('has no menu either where a question comes right after it', () => {
    const menu = reply('Hi!', receipt('OFFTOPIC', 'flow_language'), ['One']);
    const conversation = { ...GROUP, name: '' };
    expect(JSON.stringify(render({ ...menu, conversation }, LOOK, true))).not.to.include('One');
  });

  it('has no suggested actions: choices are on a card', () => {
    const [made] = inGroup('Hi!', receipt('OFFTOPIC', 'flow_greeting'), ['One']);
    expect(made).to.not.have.property('suggestedActions');
    expect(JSON.stringify(made)).to.include('Action.Execute');
  });
});

describe("render, for the other channels of Azure's service", () => {
  const rich = (channelId: string) => ({
    ...reply('Yes, it **can**.', { citations: [SOURCE], pictures: [PICTURE] }, [
      'Why?',
      'More',
      'C',
      'D',
      'E',
    ]),
    channelId,
  });

  for (const channelId of ['directline', 'webchat']) {
    it(`sends ${channelId} Markdown, pictures, sources and every choice, and no card`, () => {
      const [made, ...rest] = render(rich(channelId), LOOK);
      expect(rest).to.be.empty;
      expect(made).to.deep.include({ text: 'Yes, it **can**.', textFormat: 'markdown', locale: 'en' });
      expect(made?.suggestedActions?.actions).to.have.length(5);
      expect(made?.attachments).to.deep.equal([
        {
          contentType: 'image/png',
          contentUrl: 'https://chat.example.org/pictures/cat-cow.png',
          name: 'Cat-cow',
        },
      ]);
      expect(made?.entities).to.have.length(1);
    });
  }

  it('sends nothing to a channel that is not served', () => {
    expect(render(rich('slack'), LOOK)).to.deep.equal([]);
  });
});
