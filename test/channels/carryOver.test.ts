import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { DurableTurns } from '../../bots/durableTurns.ts';
import type { Channel, Knowledge } from '../../bots/index.ts';
import { botOver } from '../bots/testBot.ts';
import { openKnowledge } from '../conversations/conversation.ts';
import { onEachStore, type TestStore } from '../runtime/eachStore.ts';

const CODES = {
  secret: 'a-secret-of-numbers-for-tests',
  places: { sms: '+15555550100', teams: true },
};
const SAYS = {
  en: {
    start: 'start a routine',
    yes: 'yes',
    goal: 'walking',
    send: 'Send it to my phone',
    to: '555-555-0100',
  },
  es: {
    start: 'quiero empezar una rutina',
    yes: 'sí',
    goal: 'caminar',
    send: 'mándela a mi teléfono',
    to: '',
  },
};

type Reply = Partial<Activity>;
const outcomes = (said: Reply[]) => said.map(({ channelData }) => channelData.receipt.outcome);
const routineIn = (said: Reply[]) => said.at(-1)?.channelData.receipt.routine;

onEachStore('A routine that moves to another channel', (fresh) => {
  let knowledge: Knowledge;
  let store: TestStore;
  let bots: DurableTurns[];

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });
  beforeEach(async () => {
    store = await fresh();
    bots = [];
    for (const _ of [1, 2]) {
      bots.push(botOver(await store.open(), { steps: knowledge.steps, codes: CODES }));
    }
  });
  afterEach(async () => {
    await Promise.all(bots.map((bot) => bot.drain(1_000)));
    await store.destroy();
  });

  /** What is said on a channel is taken by one process, and on the next channel by another one. */
  const says = async (channel: Channel, ...texts: string[]): Promise<Reply[]> => {
    const bot = bots[channel === 'web' ? 0 : 1];
    const conversation = `${channel}:c`;
    let said: Reply[] = [];
    for (const text of texts) {
      const activity = {
        text,
        channelId: channel === 'web' ? 'directline' : channel,
        from: { id: 'ann', name: '' },
      };
      const taken = await bot?.receive({ channel, conversation, delivery: randomUUID(), activity });
      await bot?.settled(conversation, taken?.sequence ?? 0);
      const log = (await bot?.log(conversation, taken?.sequence ?? 0)) ?? [];
      said = log.map((logged) => logged.activity);
    }
    return said;
  };
  const withRoutine = (language: 'en' | 'es', channel: Channel = 'web') => {
    const { start, yes, goal } = SAYS[language];
    return says(channel, start, yes, ...Array(12).fill('no'), yes, goal, 'no');
  };
  const codeIn = (said: Reply[]) => /\*\*(\d{4} \d{4})\*\*/.exec(said.at(-1)?.text ?? '')?.[1] ?? 'none';

  for (const language of ['en', 'es'] as const) {
    it(`goes from the web to text messages, in ${language}`, async () => {
      const { send, to, yes } = SAYS[language];
      expect(routineIn(await withRoutine(language))).to.equal('walking-starter');
      const shown = await says('web', send);
      expect(shown[0]?.text).to.include(to).and.to.include('Teams');
      const arrived = await says('sms', codeIn(shown));
      expect(outcomes(arrived)).to.deep.equal(['flow_carried', 'asked_check']);
      expect(arrived.map(({ locale }) => locale)).to.deep.equal([language, language]);
      const before = await says('sms', yes, 'no', 'no', 'no', 'no', '1');
      expect(outcomes(before), 'no question of what, where and how long').to.deep.equal(['asked_routine']);
      const given = await says('sms', 'no');
      expect(outcomes(given)).to.deep.equal(['routine_given']);
      expect(routineIn(given)).to.equal('walking-starter');
    });
  }

  it('goes to Teams, and on from the week that it had reached', async () => {
    await withRoutine('en');
    await says('web', 'week 3');
    const code = codeIn(await says('web', 'send this to my phone'));
    expect(outcomes(await says('msteams', `code ${code.replace(' ', '-')}`))).to.deep.equal([
      'flow_carried',
      'asked_check',
    ]);
    const given = await says('msteams', 'yes', ...Array(12).fill('no'), 'yes', 'no');
    expect(given[0]?.text).to.include('Week 3');
  });

  it('takes no answer along: who says yes there waits for their doctor', async () => {
    await withRoutine('en');
    await says('sms', codeIn(await says('web', 'send this to my phone')));
    expect(outcomes(await says('sms', '1', '2', '2', '1'))).to.deep.equal(['signposted_doctor']);
  });

  for (const words of ['my code is #', 'mi código es # gracias', 'Hello, here is the code: #.']) {
    it(`is taken in the sentence '${words}'`, async () => {
      await withRoutine('en');
      const code = codeIn(await says('web', 'send this to my phone'));
      expect(outcomes(await says('sms', words.replace('#', code)))).to.deep.equal([
        'flow_carried',
        'asked_check',
      ]);
    });
  }

  it('waits where the same message is an alarm', async () => {
    await withRoutine('en');
    const code = codeIn(await says('web', 'send this to my phone'));
    const said = await says('sms', `my code is ${code} and i have crushing chest pain`);
    expect(outcomes(said)).to.deep.equal(['signposted_emergency']);
  });

  it('moves once', async () => {
    await withRoutine('en');
    const code = codeIn(await says('web', 'send this to my phone'));
    await says('sms', code);
    const again = await says('msteams', code);
    expect(again[0]?.text).to.include("don't know that code");
  });

  it('does not move after a health matter came up', async () => {
    await withRoutine('en');
    const said = await says('web', 'my knee hurts', 'send this to my phone');
    expect(outcomes(said)).to.deep.equal(['signposted_doctor']);
    const code = codeIn(said);
    expect(code).to.equal('none');
  });

  it('is not begun where a health matter came up on the phone', async () => {
    await withRoutine('en');
    const code = codeIn(await says('web', 'send this to my phone'));
    expect(outcomes(await says('sms', 'my knee hurts', code))).to.deep.equal(['signposted_doctor']);
  });

  it('is asked for where there is none yet', async () => {
    expect((await says('web', 'send this to my phone'))[0]?.text).to.include('no routine to send yet');
  });

  it('breaks off what was being asked on the phone, and nothing takes the digits for an answer', async () => {
    await withRoutine('en');
    const code = codeIn(await says('web', 'send this to my phone'));
    expect(outcomes(await says('sms', 'routine', code))).to.deep.equal(['flow_carried', 'asked_check']);
    expect(outcomes(await says('sms', '12345678'))).to.deep.equal(['not_understood', 'asked_check']);
  });

  it('is taken nowhere that others read', async () => {
    await withRoutine('en');
    const code = codeIn(await says('web', 'send this to my phone'));
    const isGroup = true;
    const conversation = { id: 'g', name: '', isGroup, conversationType: 'groupChat' };
    const activity = { text: code, channelId: 'msteams', from: { id: 'ann', name: '' }, conversation };
    const group = {
      channel: 'msteams' as const,
      conversation: 'msteams:g',
      delivery: randomUUID(),
      activity,
    };
    const { sequence } = (await bots[1]?.receive(group)) ?? { sequence: 0 };
    await bots[1]?.settled('msteams:g', sequence);
    const heard = (await bots[1]?.log('msteams:g', sequence)) ?? [];
    expect(heard.at(-1)?.activity.text).to.include('only in our personal chat');
    expect(outcomes(await says('msteams', code))).to.deep.equal(['flow_carried', 'asked_check']);
  });

  it('is offered on the web and not by text message', async () => {
    const web = (await withRoutine('en')).at(-1);
    expect(web?.suggestedActions?.actions.map(({ title }) => title)).to.include('Send it to my phone');
    const sms = (await says('sms', 'routine', '1', '2', '2', '2', '2', '1', 'walking', '2')).at(-1);
    expect(sms?.suggestedActions?.actions.map(({ title }) => title)).not.to.include('Send it to my phone');
  });
});
