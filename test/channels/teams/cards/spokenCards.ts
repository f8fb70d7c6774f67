import type { Activity } from 'botbuilder';
import { answeredCard } from '../../../../channels/teams/cards/answeredCard.ts';
import type { Card } from '../../../../channels/teams/cards/card.ts';
import { questionCard } from '../../../../channels/teams/cards/questionCard.ts';
import { shownOf } from '../../../../channels/teams/render/shown.ts';
import type { Content } from '../../../../content/index.ts';
import { botOver } from '../../../bots/testBot.ts';
import { openKnowledge } from '../../../conversations/conversation.ts';
import { quiet } from '../../../conversations/doors/goldenDoor.ts';
import { GROUP, reply, wordsIn } from '../activities.ts';
import { openTeams } from '../teamsHarness.ts';

const NO = Array<string>(12).fill('no');

/** What members say, in a chat of their own each; the last part says where. */
const TALKS: readonly [language: 'en' | 'es', where: 'personal' | 'group', said: readonly string[]][] = [
  [
    'en',
    'personal',
    ['hi', 'can exercise help my back?', 'why?', 'what can you do?', 'asdf qwer', 'forget me'],
  ],
  [
    'en',
    'personal',
    ['start a routine', 'yes', ...NO, 'yes', 'a stronger core', 'no', 'week 3', 'show me each step'],
  ],
  ['en', 'personal', ['my knee hurts, what should I do?', 'questions for my doctor', 'talk to a person']],
  [
    'en',
    'personal',
    ['how much is my copay?', 'I fainted last week', 'my chest hurts', 'I want to end my life'],
  ],
  ['en', 'group', ['can exercise help my back?', 'start a routine', 'my knee hurts', 'my chest hurts']],
  [
    'es',
    'personal',
    ['hola', '¿el ejercicio ayuda a la espalda?', '¿por qué?', '¿qué puede hacer?', 'olvídeme'],
  ],
  ['es', 'personal', ['empezar una rutina', 'sí', ...NO, 'sí', 'caminar', 'no', 'muéstreme cada paso']],
  [
    'es',
    'personal',
    ['me duele la rodilla, ¿qué hago?', 'preguntas para mi doctor', 'hablar con una persona'],
  ],
  [
    'es',
    'personal',
    ['¿cuánto es mi copago?', 'me desmayé la semana pasada', 'me duele el pecho', 'quiero morir'],
  ],
  ['es', 'group', ['¿el ejercicio ayuda a la espalda?', 'empezar una rutina', 'me duele el pecho']],
];

/** Every kind of card that the bot itself sends, by what it was the answer to; two that were answered; all titles. */
export async function spokenCards(): Promise<Record<string, Card>> {
  const { steps, content } = await openKnowledge();
  const teams = await openTeams({ turnsOver: (database) => botOver(database, { steps }) });
  const token = `Bearer ${await teams.keys.token()}`;
  const cards: Record<string, Card> = {};
  let id = 0;
  for (const [index, [language, where, said]] of TALKS.entries()) {
    const place =
      where === 'group'
        ? { ...GROUP, id: `19:${index}` }
        : { id: `a:${index}`, conversationType: 'personal' };
    for (const text of said) {
      const before = teams.connector.calls.length;
      id += 1;
      const more = {
        id: `said-${id}`,
        locale: language,
        conversation: place,
        from: { id: `29:${index}`, name: 'Ann' },
      };
      await teams.post(teams.said(text, more), token);
      await quiet(teams.database);
      const sent = teams.connector.calls.slice(before).flatMap(({ activity }) => cardsIn(activity));
      for (const [at, card] of sent.entries()) cards[`${language} ${where} ${id} ${text} ${at}`] = card;
    }
  }
  await teams.close();
  const titles = { en: titlesCard(content, 'en'), es: titlesCard(content, 'es') };
  return { ...cards, ...titles, ...answered(Object.values(cards)[0]) };
}

function cardsIn({ attachments = [] }: Partial<Activity>): Card[] {
  return attachments.map(({ content }) => content);
}

/** A button for each title that a snippet may be offered by. */
function titlesCard(content: Content, language: 'en' | 'es'): Card {
  const titles = content.snippets(language).map(({ title }) => title);
  return questionCard(shownOf(reply('?', {}, titles)), wordsIn(language));
}

function answered(card: Card | undefined): Record<string, Card> {
  if (!card) return {};
  const words = wordsIn('en');
  return {
    'answered by a choice': answeredCard(card, words, { choice: 'Start a routine', isHealth: false }),
    'answered about health': answeredCard(card, words, { choice: 'Yes', isHealth: true }),
  };
}
