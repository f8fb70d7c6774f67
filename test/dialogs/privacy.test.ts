import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('what the dialogs keep', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  it('holds no words of the member, in state or receipt', async () => {
    const conversation = new Conversation(knowledge);
    const words = ['zucchini', 'marmalade', 'wheelbarrow'];
    const said = [
      ...(await conversation.says(`my ${words[0]} back hurts when I bend`)),
      ...(await conversation.says(`how long should I hold a stretch ${words[1]}`)),
      ...(await conversation.says(`not what i asked`)),
      ...(await conversation.says(`it said nothing about a ${words[2]}`)),
    ];
    const kept = conversation.stored + JSON.stringify(said.map(({ receipt }) => receipt));
    for (const word of words) expect(kept).not.to.include(word);
  });

  const COPIES = [
    ['msteams', 'en-US', 'what do you store about me', /Teams keeps its own copy/, /screen|leaving fast/],
    ['msteams', 'es-MX', '¿qué guarda de mí?', /Teams guarda su propia copia/, /pantalla|salir rápido/],
    ['web', 'en-US', 'what do you store about me', /leaving fast only clears the screen/, /Teams/],
  ] as const;
  for (const [channel, locale, question, told, untold] of COPIES) {
    it(`is told as it is in ${channel} (${locale})`, async () => {
      const [reply] = await new Conversation(knowledge, channel, locale).says(question);
      expect(reply?.receipt.outcome).to.equal('flow_privacy');
      expect(reply?.text).to.match(told).and.not.match(untold);
    });
  }

  const ALARMS = [
    ['my chest hurts', 'what can you do', 'Emergency? Call 911. Crisis? Call or text 988.'],
    ['i want to die', 'what can you do', 'Emergency? Call 911. Crisis? Call or text 988.'],
    [
      'me duele el pecho',
      '¿qué puede hacer?',
      '¿Emergencia? Llame al 911. ¿Crisis? Llame al 988 y oprima 2,',
    ],
    ['me quiero morir', '¿qué puede hacer?', '¿Emergencia? Llame al 911. ¿Crisis? Llame al 988 y oprima 2,'],
  ] as const;
  for (const [alarm, command, line] of ALARMS) {
    it(`does not tell others later that it was '${alarm}'`, async () => {
      const conversation = new Conversation(knowledge, 'msteams', 'en-US', { isGroup: true });
      await conversation.says(alarm);
      const [reply] = await conversation.says(command);
      expect(reply?.receipt.outcome).to.equal('flow_capabilities');
      expect(reply?.text.startsWith(line)).to.equal(true);
    });
  }

  it('asks to drop the words of each answer about health', async () => {
    const conversation = new Conversation(knowledge);
    for (const text of ['start a routine', 'yes', 'no', '?', 'no']) await conversation.says(text);
    expect(conversation.wordsDropped).to.equal(4);
  });

  it('keeps of a stopped check that it stopped, and not at which answer', async () => {
    const stored: string[] = [];
    for (const noes of [2, 3]) {
      const conversation = new Conversation(knowledge);
      for (const text of ['start a routine', 'yes', ...Array<string>(noes).fill('no'), 'yes']) {
        await conversation.says(text);
      }
      stored.push(conversation.stored.replaceAll(/"r\d+"/g, '""'));
    }
    expect(stored[0]).to.equal(stored[1]);
  });

  it("keeps the member's own questions until they ask to be forgotten", async () => {
    const conversation = new Conversation(knowledge);
    for (const text of ['questions for my doctor', 'add my own', 'can we **talk** about hiking in june']) {
      await conversation.says(text);
    }
    expect(conversation.stored).to.include('can we talk about hiking in june');
    await conversation.says('forget me');
    await conversation.says('yes');
    expect(conversation.isForgotten).to.equal(true);
    expect(conversation.stored).not.to.include('hiking');
    expect(conversation.memory.flagged).to.equal(false);
  });
});
