import { expect } from 'chai';
import { createNumberKeeper } from '../../../../channels/sms/numbers/numberKeeper.ts';
import { measure } from '../../../../channels/sms/render/measure.ts';
import { botOver, countingSteps } from '../../../bots/testBot.ts';
import { MEMBER, NUMBER_SECRET, smsOptions } from '../../sms/smsHarness.ts';
import { AZURE_NUMBER, type AzureBench, azureText, openAzureSms } from './azureBench.ts';

const KEY = createNumberKeeper(NUMBER_SECRET).keyOf(MEMBER);
const FIRST = /^Example Health Plan exercise tips\. Automated, not a doctor\..*911.*988.*HELP.*STOP/;
const LONG = 'La caminata mejora el corazón y los músculos poco a poco. '.repeat(10).trim();

/** A bot with a long answer in Spanish, a question whose first choice is a yes, and an exercise with its picture. */
const steps = countingSteps({
  converse: async ({ context }) => {
    const { text = '' } = context.activity;
    const asks = text === 'forget me';
    const sms = text === 'long' ? LONG : asks ? 'Delete this chat?' : `heard ${text}`;
    const actions = ['Yes, delete it', 'No, keep it'].map((title) => ({
      type: 'imBack',
      title,
      value: title,
    }));
    await context.sendActivity({
      type: 'message',
      text: sms,
      locale: text === 'long' ? 'es' : 'en',
      ...(asks && { suggestedActions: { to: [], actions } }),
      channelData: {
        sms,
        receipt: { outcome: asks ? 'asked_forget' : 'answered' },
        ...(text === 'show' && { pictures: [{ exercise: 'cat-cow' }] }),
      },
    });
  },
});

describe('Text messages through Azure’s SMS channel', () => {
  let bench: AzureBench;
  const open = async (options: Parameters<typeof openAzureSms>[0] = {}) => {
    bench = await openAzureSms({ turnsOver: (database) => botOver(database, { steps }), ...options });
  };
  beforeEach(() => open());
  afterEach(() => bench.close());

  it('are answered by the connector, as an answer to the message, after what this is and how to stop', async () => {
    expect(await bench.text('hi', { id: 'one' })).to.equal(200);
    const [first, answer, ...others] = bench.teams.connector.calls;
    expect(others).to.deep.equal([]);
    expect(first?.activity.text).to.match(FIRST);
    expect(answer?.method).to.equal('POST');
    expect(answer?.path).to.equal(`/v3/conversations/${encodeURIComponent(MEMBER)}/activities/one`);
    expect(answer?.authorization).to.equal('Bearer the-bots-own-token');
    expect(answer?.activity).to.deep.include({
      type: 'message',
      textFormat: 'plain',
      text: 'heard hi',
      locale: 'en',
      channelId: 'sms',
      replyToId: 'one',
    });
    expect(answer?.activity.from?.id).to.equal(AZURE_NUMBER);
    expect(answer?.activity.recipient?.id).to.equal(MEMBER);
    expect(answer?.activity.conversation?.id).to.equal(MEMBER);
  });

  it('have one effect when they are delivered again, and two where they say the same twice', async () => {
    await bench.text('hi', { id: 'one' });
    await bench.text('hi', { id: 'one' });
    await bench.text('hi', { id: 'two' });
    expect(bench.heard().slice(1)).to.deep.equal(['heard hi', 'heard hi']);
  });

  it('are of the same person as those through Twilio, whatever the carrier writes before the number', async () => {
    await bench.textTwilio('hi');
    await bench.text('ho');
    await bench.text('hey', { from: { id: MEMBER.slice(1) } });
    const people = await bench.database.rows<{ person: string }>(
      'select distinct person from conversations union select distinct person from ledger where person is not null',
    );
    expect(people).to.deep.equal([{ person: `sms:${KEY}` }]);
    expect((await bench.turns.log(`sms:${KEY}`, 0)).length).to.equal(8);
  });

  it('leave no number in the store or the log, neither the member’s nor the service’s', async () => {
    await bench.text('hi');
    await bench.text('STOP');
    await bench.text('i want to die');
    const rows = await bench.database.rows('select * from messages');
    const others = await bench.database.rows('select * from conversations, ledger');
    const kept = JSON.stringify([rows, others, bench.teams.logged]);
    expect(kept).to.include('sealedRoute');
    for (const number of [MEMBER, AZURE_NUMBER]) expect(kept).not.to.include(number.slice(2));
  });

  it('are each answered by who brought them', async () => {
    await bench.text('one');
    await bench.textTwilio('two');
    await bench.text('three');
    expect(bench.heard().slice(1)).to.deep.equal(['heard one', 'heard three']);
    expect(bench.heardOfTwilio()).to.deep.equal(['heard two']);
  });

  it('stop those through Twilio as well, and begin them again, and the other way round', async () => {
    await bench.textTwilio('hi');
    await bench.text('no more texts');
    bench.heardOfTwilio();
    await bench.textTwilio('hello');
    expect(bench.heardOfTwilio()).to.deep.equal([]);
    await bench.text('START');
    await bench.textTwilio('hello');
    await bench.textTwilio('STOP');
    expect(bench.heardOfTwilio().length).to.equal(2);
    bench.heard();
    await bench.text('hello');
    expect(bench.heard()).to.deep.equal([]);
  });

  it('are sent in the letters of GSM-7, in at most two segments, with MORE for the rest', async () => {
    await bench.text('long');
    const [, body = ''] = bench.heard();
    expect(measure(body)).to.include({ encoding: 'GSM-7', segments: 2 });
    expect(body).to.match(/\nResponda MAS para ver el resto\.$/);
    await bench.text('mas');
    expect(bench.heard()[0]).to.match(/^La caminata mejora el corazon/);
  });

  it('offer no choice that begins with a yes', async () => {
    await bench.text('forget me');
    expect(bench.heard()[1]).to.equal('Delete this chat?\n1 Delete it\n2 No, keep it');
  });

  it('name a picture by its address, whatever Twilio is told to do', async () => {
    await bench.close();
    const { config } = smsOptions({} as never);
    await open({ sms: { config: { ...config, smsPictures: 'mms' } } });
    await bench.text('show');
    expect(bench.heard()[1]).to.equal('heard show\nPicture: https://chat.example.org/pictures/cat-cow.png');
  });

  it('say what this is when something is asked, and nothing when a member only arrives', async () => {
    const arrives = { type: 'conversationUpdate', membersAdded: [{ id: MEMBER }] };
    expect(await bench.text('', arrives)).to.equal(200);
    expect(await bench.text('', { type: 'typing' })).to.equal(200);
    expect(await bench.text('an echo', { from: { id: AZURE_NUMBER } })).to.equal(200);
    expect(bench.heard()).to.deep.equal([]);
  });

  const MALFORMED: [label: string, more: Record<string, unknown>, field: string][] = [
    ['have no id', { id: undefined }, 'id'],
    ['come from no number', { from: { id: 'sip:ann' } }, 'from.id'],
  ];
  for (const [label, more, field] of MALFORMED) {
    it(`are refused where they ${label}`, async () => {
      const said = bench.teams.said('hi', { ...azureText('m'), ...more });
      const response = await bench.teams.post(said);
      expect(response.status).to.equal(400);
      expect((await response.json()).error.message).to.include(`Check ${field}.`);
    });
  }

  it('are refused unsigned', async () => {
    expect((await bench.teams.post(bench.teams.said('hi', azureText('m')), '')).status).to.equal(401);
    expect(bench.heard()).to.deep.equal([]);
  });

  it('are limited by number, whoever carries them', async () => {
    await bench.close();
    const { config } = smsOptions({} as never);
    await open({ sms: { config: { ...config, rateLimit: 2 } } });
    expect([await bench.text('1'), await bench.textTwilio('2'), await bench.text('3')]).to.deep.equal([
      200, 200, 429,
    ]);
    expect(await bench.text('4', azureText('m4', '+15555550199'))).to.equal(200);
  });

  it('have their answers sent again, in order, where the connector is busy', async () => {
    bench.teams.connector.answers.push({ status: 503 });
    await bench.text('hi');
    const bodies = bench.heard();
    expect(bodies.map((body) => FIRST.test(body))).to.deep.equal([true, true, false]);
  });
});
