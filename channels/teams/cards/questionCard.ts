import type { Shown } from '../render/shown.ts';
import type { TeamsWords } from '../words.ts';
import { callButtons, numbersIn } from './callButtons.ts';
import { type Card, card, note, type Part, paragraphsOf, textBlock, textBlocks } from './card.ts';
import { choiceButtons } from './choiceButtons.ts';
import { formButton } from './formCard.ts';

/** 'Question 1 of 14', or 'of 14 or 15': the form under it has questions that are not counted. */
const COUNT = /^\p{L}+ \d+ \p{L}+ \d+(?: \p{L}+ \d+)?$/u;

/** Words with their choices as buttons: a question of the check, or whatever has more than fits under a message. */
export function questionCard(shown: Shown, words: TeamsWords, isPublic = false): Card {
  const form = shown.form && shown.form.fields.length > 1 ? shown.form : undefined;
  const { asked, alarm } = question(shown, form !== undefined);
  const body = [
    ...asked,
    ...choiceButtons(shown),
    ...alarm.map((paragraph) => textBlock(paragraph)),
    ...(alarm.length > 0 ? [{ type: 'ActionSet', actions: callButtons(alarm.join(' '), words) }] : []),
    ...(form ? [formButton(shown, form, words.card)] : []),
    note(isPublic ? words.card.mentionToo : words.card.typeToo),
  ];
  return card(shown.language, shown.text, body);
}

interface Asked {
  asked: Part[];
  /** Whom to call instead of answering: it follows the question, and stands under its answers. */
  alarm: string[];
}

/**
 * What leads to a question stands back from it, unless it says whom to call; the answers that it lists stand under
 * it.
 */
function question({ text, outcome }: Shown, hasForm: boolean): Asked {
  const paragraphs = paragraphsOf(text).filter((paragraph) => !hasForm || !COUNT.test(paragraph));
  const at = paragraphs.length - (endsInAlarm(paragraphs) ? 2 : 1);
  const [asked = '', ...listed] = (paragraphs[at] ?? '').split('\n');
  // Why something is asked is no question itself.
  if (!outcome.startsWith('asked_') || !asked.includes('?')) return { asked: textBlocks(text), alarm: [] };
  return {
    asked: [
      ...paragraphs
        .slice(0, at)
        .map((paragraph) => textBlock(paragraph, namesNumber(paragraph) ? {} : { isSubtle: true })),
      textBlock(asked, { weight: 'Bolder' }),
      ...(listed.length > 0 ? [textBlock(listed.join('\n'), { spacing: 'None' })] : []),
    ],
    alarm: paragraphs.slice(at + 1),
  };
}

/** True where whom to call stands after the question. */
function endsInAlarm(paragraphs: readonly string[]): boolean {
  const [before = '', last = ''] = paragraphs.slice(-2);
  return namesNumber(last) && before.includes('?') && !namesNumber(before);
}

function namesNumber(paragraph: string): boolean {
  return numbersIn(paragraph).length > 0;
}
