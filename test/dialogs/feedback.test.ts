import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('feedback', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  const COMPLAINTS: [string, string, string][] = [
    ['en-US', 'that did not help', 'What was missing?'],
    ['en-US', "that didn't answer my question", 'What was missing?'],
    ['en-US', 'that wasnt helpful', 'What was missing?'],
    ['en-US', 'Tell us what was missing', 'What was missing?'],
    ['es-MX', 'eso no me ayudó', '¿Qué hizo falta?'],
    ['en-US', 'give feedback', 'Did that help?'],
    ['es-MX', 'tengo una sugerencia', '¿Le ayudó?'],
  ];
  for (const [locale, text, asked] of COMPLAINTS) {
    it(`asks '${asked}' after '${text}'`, async () => {
      const conversation = new Conversation(knowledge, 'web', locale);
      await conversation.says(locale === 'en-US' ? 'can exercise help my back?' : 'hola');
      const [reply] = await conversation.says(text);
      expect(reply?.receipt.outcome).to.equal('asked_feedback');
      expect(reply?.text).to.include(asked);
    });
  }

  const HELPED = [
    ['en-US', 'can exercise help my back?', 'goodbye', 'yes it helped, thanks'],
    ['es-MX', '¿el ejercicio ayuda a la espalda?', 'adiós', 'sí me sirvió algo'],
  ] as const;
  for (const [locale, asked, goodbye, said] of HELPED) {
    it(`hears '${said}' where it is asked whether the chat helped`, async () => {
      const conversation = new Conversation(knowledge, 'sms', locale);
      for (const step of [asked, goodbye]) await conversation.says(step);
      expect((await conversation.says(said))[0]?.receipt).to.include({ feedback: 'helped' });
    });
  }

  it('takes own words that may be several topics for what was missing', async () => {
    const conversation = new Conversation(knowledge, 'msteams');
    for (const step of ['desk stretches', 'Not what I asked']) await conversation.says(step);
    const [reply, ...more] = await conversation.says('i meant walking or stretching in the morning');
    expect(reply?.receipt).to.include({ outcome: 'flow_feedback', feedback: 'other' });
    expect(more).to.deep.equal([]);
  });

  it('asks what was missing by a choice that was offered before', async () => {
    const conversation = new Conversation(knowledge);
    for (const step of ['can exercise help my back?', 'thanks']) await conversation.says(step);
    expect((await conversation.says('Not what I asked'))[0]?.text).to.include('What was missing?');
  });
});
