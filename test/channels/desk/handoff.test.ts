import type { Activity } from 'botbuilder';
import { expect } from 'chai';
import type { Channel, Knowledge } from '../../../bots/index.ts';
import { openKnowledge, START } from '../../conversations/conversation.ts';
import { onEachStore, type TestStore } from '../../runtime/eachStore.ts';
import { type DeskBench, openDeskBench } from './deskBench.ts';

const SAYS = {
  en: {
    wish: 'chat with a person',
    yes: 'yes',
    no: 'no',
    words: 'I lost my member card',
    emergency: "I can't breathe",
    crisis: 'I want to die',
    back: 'bot',
    forget: 'forget me',
  },
  es: {
    wish: 'chatear con una persona',
    yes: 'sí',
    no: 'no',
    words: 'perdí mi tarjeta de miembro',
    emergency: 'no puedo respirar',
    crisis: 'me quiero morir',
    back: 'volver al bot',
    forget: 'olvídeme',
  },
};
const CHANNELS: Channel[] = ['web', 'msteams', 'sms'];
const status = (state: string) => ({ type: 'event', name: 'handoff.status', value: { state } });
const outcomes = (said: Partial<Activity>[]) => said.map(({ channelData }) => channelData.receipt.outcome);

onEachStore('A handoff to a person', (fresh) => {
  const time = { now: START };
  let knowledge: Knowledge;
  let store: TestStore;
  let bench: DeskBench;

  before(async function () {
    this.timeout(240_000);
    let ids = 0;
    knowledge = await openKnowledge(
      () => time.now,
      () => `id-${++ids}`,
    );
  });
  beforeEach(async () => {
    store = await fresh();
    bench = await openDeskBench(await store.open(), knowledge, time);
  });
  afterEach(async () => {
    await bench.close();
    await store.destroy();
  });

  for (const channel of CHANNELS) {
    for (const language of ['en', 'es'] as const) {
      const says = SAYS[language];

      it(`goes its way on ${channel}, in ${language}`, async () => {
        expect(outcomes(await bench.says(channel, says.wish))).to.deep.equal(['asked_handoff']);
        expect(bench.desk.taken, 'nothing before it is agreed to').to.deep.equal([]);
        expect(outcomes(await bench.says(channel, says.yes))).to.deep.equal(['flow_handoff']);
        const [initiation] = bench.desk.taken;
        expect(initiation).to.include({ type: 'event', name: 'handoff.initiate' });
        expect(initiation?.value).to.include({ language });
        expect(await bench.says(channel, says.words), 'silence').to.deep.equal([]);
        expect(bench.desk.taken.at(-1)).to.include({ type: 'message', text: says.words, locale: language });
        expect(outcomes((await bench.sends(channel, status('accepted'))).said)).to.deep.equal(['flow_desk']);
        const { said } = await bench.sends(channel, { type: 'message', text: 'We send **a new one**' });
        expect(said.map(({ text }) => text)[0]).to.match(
          /^(Member Services|Servicios para Miembros): We send a new one$/,
        );
        expect(outcomes((await bench.sends(channel, status('completed'))).said)).to.deep.equal([
          'flow_handoff',
        ]);
        expect(outcomes(await bench.says(channel, 'what are core muscles'))).to.deep.equal(['answered']);
      });

      it(`is agreed to by the name of the choice on ${channel}, in ${language}`, async () => {
        const [asked] = await bench.says(channel, says.wish);
        const [agree] = asked?.suggestedActions?.actions ?? [];
        expect(outcomes(await bench.says(channel, agree?.title ?? ''))).to.deep.equal(['flow_handoff']);
      });

      it(`still has the lines of an emergency and a crisis on ${channel}, in ${language}`, async () => {
        for (const text of [says.wish, says.yes]) await bench.says(channel, text);
        const [emergency] = await bench.says(channel, says.emergency);
        expect(emergency?.channelData.receipt.outcome).to.equal('signposted_emergency');
        expect(emergency?.text)
          .to.include('911')
          .and.not.match(/watching|viendo/);
        const [crisis] = await bench.says(channel, says.crisis);
        expect(crisis?.channelData.receipt.outcome).to.equal('signposted_crisis');
        expect(crisis?.text).to.include('988');
        expect(bench.desk.taken.map(({ text }) => text).slice(-2)).to.deep.equal([
          says.emergency,
          says.crisis,
        ]);
        expect(await bench.says(channel, says.words), 'silence again').to.deep.equal([]);
      });
    }
  }

  it('shares what was agreed to, and nothing of before or of who it is', async () => {
    await bench.says('sms', 'my knee hurts since May', {
      from: { id: 'hash', name: '', sealed: 'sealed' } as never,
    });
    for (const text of ['chat with a person', 'yes', 'hello']) await bench.says('sms', text);
    const [initiation] = bench.desk.taken;
    const activities: Partial<Activity>[] = initiation?.attachments?.[0]?.content.activities;
    expect(activities.map(({ text }) => text)).to.have.length(2);
    expect(activities[0]?.text).to.include('not what we said before');
    expect(activities[1]?.text).to.equal('yes');
    const all = JSON.stringify(bench.desk.taken);
    for (const secret of ['knee', 'hash', 'sealed', 'the-member', 'sms:c'])
      expect(all).not.to.include(secret);
  });

  it('is not begun where the member does not agree', async () => {
    await bench.says('web', 'chat with a person');
    const [said] = await bench.says('web', 'no');
    expect(said?.text).to.include('1-800-555-0122');
    expect(bench.desk.taken).to.deep.equal([]);
  });

  it('is offered beside the number and the hours', async () => {
    const [said] = await bench.says('web', 'talk to a person');
    expect(said?.text).to.include('1-800-555-0122').and.to.include('Monday to Friday');
    expect(said?.text).not.to.include('watching');
    expect(said?.suggestedActions?.actions[0]?.title).to.equal('Chat with a person here');
  });

  it('is not offered where others read along', async () => {
    const conversation = { id: 'g', name: '', isGroup: true, conversationType: 'groupChat' };
    const [said] = await bench.says('msteams', 'chat with a person', { conversation });
    expect(said?.channelData.receipt.outcome).to.equal('flow_person');
  });

  it('ends where the member wants the bot back, and the desk is told', async () => {
    for (const text of ['chat with a person', 'yes']) await bench.says('web', text);
    expect(outcomes(await bench.says('web', 'back to the bot'))).to.deep.equal(['flow_handoff']);
    expect(bench.desk.taken.at(-1)).to.include({ type: 'endOfConversation', code: 'userCancelled' });
    expect((await bench.sends('web', { type: 'message', text: 'too late' })).said).to.deep.equal([]);
    expect(outcomes(await bench.says('web', 'hello'))).to.deep.equal(['flow_greeting']);
  });

  it('ends where the member starts over', async () => {
    for (const text of ['chat with a person', 'yes']) await bench.says('web', text);
    expect(outcomes(await bench.says('web', 'Start over'))).to.deep.equal(['flow_restart']);
    expect(bench.desk.taken.at(-1)).to.include({ type: 'endOfConversation' });
  });

  it('shares nothing that is chosen on a card of the bot, which waits, but for an alarm', async () => {
    for (const text of ['chat with a person', 'yes']) await bench.says('msteams', text);
    const taken = bench.desk.taken.length;
    for (const value of [{ answers: { pain: 'no' } }, { card: { topic: 'back-exercise-helps' } }]) {
      const [waits] = await bench.says('msteams', 'No', { value });
      expect(waits?.text).to.include('did not take what you chose');
    }
    const alarm = await bench.says('msteams', 'Yes', { value: { answers: { 'signs-now': 'yes' } } });
    expect(outcomes(alarm)).to.deep.equal(['signposted_emergency']);
    expect(alarm[0]?.text).not.to.include('watching');
    expect(bench.desk.taken).to.have.length(taken);
  });

  it('lets a member be forgotten, with all that waits for the desk', async () => {
    for (const text of ['chat with a person', 'yes', 'my words']) await bench.says('web', text);
    expect(outcomes(await bench.says('web', 'forget me'))).to.deep.equal(['asked_forget']);
    await bench.says('web', 'yes');
    const rows = await bench.database.rows("select 1 from conversations where channel = 'desk'");
    expect(rows).to.deep.equal([]);
    expect((await bench.sends('web', status('accepted'))).status).to.equal(404);
  });

  it('gives the member back with number and hours where the desk refuses', async () => {
    bench.desk.status = 400;
    await bench.says('web', 'chat with a person');
    const said = await bench.says('web', 'yes');
    expect(said.at(-1)?.text)
      .to.include('Nobody can join')
      .and.to.include('1-800-555-0122')
      .and.to.include('911');
    expect(outcomes(await bench.says('web', 'hello'))).to.deep.equal(['flow_greeting']);
  });

  it('gives the member back where the desk cannot be reached for a minute, and says the alarm meanwhile', async () => {
    bench.desk.status = 503;
    await bench.says('web', 'chat with a person');
    const waiting = bench.says('web', 'yes');
    await until(async () => (await bench.turns.log('web:c', 0)).length >= 4);
    const alarm = bench.says('web', "I can't breathe");
    await until(async () =>
      (await bench.turns.log('web:c', 0)).some(({ activity }) => activity.text?.includes('911 now')),
    );
    bench.time.now += 61_000;
    await Promise.all([waiting, alarm]);
    const last = (await bench.turns.log('web:c', 0)).at(-1)?.activity;
    expect(last?.text).to.include('Nobody can join');
  }).timeout(30_000);

  it('takes what the desk sends twice once, and only what the desk has signed', async () => {
    for (const text of ['chat with a person', 'yes']) await bench.says('web', text);
    const once = { id: 'm1', type: 'message', text: 'hello' };
    expect((await bench.sends('web', once)).said).to.have.length(1);
    expect(await bench.sends('web', once)).to.deep.equal({ status: 200, said: [] });
    expect((await bench.sends('web', once, 'another-secret-than-that-one')).status).to.equal(401);
    expect((await bench.sends('web', { type: 'event', name: 'other' })).status).to.equal(400);
    expect((await bench.sends('web', { ...once, conversation: { id: 'x' } })).status).to.equal(404);
  });

  it('takes a member back whom the desk has forgotten for half a day', async () => {
    for (const text of ['chat with a person', 'yes']) await bench.says('web', text);
    bench.time.now += 13 * 3_600_000;
    expect(outcomes(await bench.says('web', 'hello'))).to.deep.equal(['flow_greeting']);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
