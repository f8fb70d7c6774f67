import { expect } from 'chai';
import type { Talk } from '../../conversations/doors/goldenDoor.ts';
import { smsDoorOfSuite } from '../../conversations/doors/smsDoor.ts';

const STARTS = { en: 'routine', es: 'quiero empezar una rutina' };

/** What may come in the middle of the check without ending it. */
const BETWEEN: Record<'en' | 'es', string[]> = {
  en: [
    'why',
    'why do you ask',
    'MORE',
    'HELP',
    'how',
    'what are core muscles',
    'what is my copay',
    'ask',
    'person',
    'repeat',
    'routine',
    'hello',
    'tell me a joke',
    'kill me now lol',
    'en español',
    'privacy',
    'where is that from',
    'what can you do?',
    'next exercise',
  ],
  es: [
    'por qué',
    'MAS',
    'AYUDA',
    'qué es el core',
    'lista',
    'persona',
    'repetir',
    'rutina',
    'hola',
    'english',
    'cuál es la fuente',
  ],
};

/** True for a message that says what a number means. */
function isNumbered(body: string): boolean {
  return /^1 \S/m.test(body) || /\b1 (?:if|s[ií])\b/.test(body);
}

describe('The numbers of a text message', () => {
  const { door } = smsDoorOfSuite();

  const inTheCheck = async (language: 'en' | 'es'): Promise<Talk> => {
    const talk = door().talk('en-US');
    for (const member of [STARTS[language], '1', '2']) await talk.does({ member });
    return talk;
  };
  const step = ({ shown }: { shown: string[] }) => shown.at(-1) ?? '';

  for (const language of ['en', 'es'] as const) {
    for (const member of BETWEEN[language]) {
      it(`mean one thing after '${member}' in the middle of the check`, async () => {
        const talk = await inTheCheck(language);
        const { shown } = await talk.does({ member });
        expect(shown.filter(isNumbered).length, shown.join('\n---\n')).to.equal(1);
        expect(isNumbered(shown.at(-1) ?? ''), shown.join('\n---\n')).to.equal(true);
        const next = await talk.does({ member: '2' });
        expect(step(next)).to.match(/^Did a doctor ever|^¿Un doctor/);
      });
    }
  }

  it('mean nothing that the list has not shown yet', async () => {
    const talk = door().talk('en-US');
    for (const member of [STARTS.en, '1', '2', '2', '2', '2']) await talk.does({ member });
    const list = step(await talk.does({ member: '1' }));
    expect(list).to.include('\n7 ').and.not.include('\n8 ');
    const early = await talk.does({ member: '9' });
    expect(step(early)).to.include('What would you like to work on?');
    await talk.does({ member: 'MORE' });
    expect(step(await talk.does({ member: '9' }))).to.include('a fall in the last 12 months');
  });

  it('mean the same list after HELP, which has none', async () => {
    const talk = door().talk('en-US');
    const list = step(await talk.does({ member: 'hi' }));
    expect(list).to.include('\n2 How long to hold a stretch');
    expect(isNumbered(step(await talk.does({ member: 'HELP' })))).to.equal(false);
    expect(step(await talk.does({ member: '2' }))).to.include('Hold each stretch');
  });

  it('mean no choice for which a reply had no room', async () => {
    const talk = door().talk('en-US');
    const shown = step(await talk.does({ member: 'what are core muscles' }));
    const last = Number(/\n(\d+) [^\n]*\n\[[^\n]*$/.exec(shown)?.[1]);
    const hidden = await talk.does({ member: String(last + 1) });
    expect(hidden.replies[0]?.channelData.receipt.outcome).to.equal('flow_capabilities');
  });
});
