import { answeredCard } from '../cards/answeredCard.ts';
import type { Card } from '../cards/card.ts';
import { type Look, viewOf } from '../render/render.ts';
import { cardOf } from '../render/renderForTeams.ts';
import { asksSomething, type Shown, shownOf } from '../render/shown.ts';
import { type Choice, isWholeForm } from './choice.ts';
import type { Pressed } from './pressedReply.ts';

/** Yes, no and not sure: what a question about health is answered with. */
const YES_NO_UNSURE = 3;

/**
 * The card whose button was pressed, as it is to look from then on; undefined where the reply that it shows is
 * not known.
 */
export function cardAfter(look: Look, pressed: Pressed | undefined, choice: Choice): Card | undefined {
  if (!pressed) return undefined;
  const shown = shownOf(pressed.reply);
  const view = viewOf(pressed.reply, shown, look);
  const card = cardOf(shown, view);
  const given = {
    choice: choice.choose,
    isHealth: isHealth(shown),
    isEarlier: !pressed.isStanding,
    keepsChoices: !asksSomething(shown),
  };
  // Nothing was sent with it: what is missing is asked in the chat, and the form can still be filled in.
  if (isWholeForm(choice) && Object.keys(choice.answers ?? {}).length === 0) return card;
  return card && answeredCard(card, view.words, given);
}

/** The check asks of nothing else; on the way to a routine it is what speaks against one. */
function isHealth({ outcome, choices }: Shown): boolean {
  return outcome === 'asked_check' || (outcome === 'asked_routine' && choices.length === YES_NO_UNSURE);
}
