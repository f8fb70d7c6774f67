import type { Turns } from '../../../bots/index.ts';
import { answeredCard } from '../cards/answeredCard.ts';
import type { Card } from '../cards/card.ts';
import { type Look, viewOf } from '../render/render.ts';
import { cardOf } from '../render/renderForTeams.ts';
import { type Shown, shownOf } from '../render/shown.ts';
import type { ChannelActivity } from './channelActivity.ts';
import type { Choice } from './choice.ts';
import { isOfPlace } from './conversationKey.ts';

/** Yes, no and not sure: what a question about health is answered with. */
const YES_NO_UNSURE = 3;

/**
 * The card whose button was pressed, as it is to look from then on; undefined where the reply that it shows is
 * no longer kept, or is not one of this conversation.
 */
export async function cardAfter(
  { turns, look }: { turns: Turns; look: Look },
  activity: ChannelActivity,
  { choose, of }: Choice,
): Promise<Card | undefined> {
  const [, place, number] = /^(.+)\|(\d{1,15})$/.exec(of) ?? [];
  const key = `msteams:${place}`;
  if (!number || !isOfPlace(key, activity)) return undefined;
  const [logged] = await turns.log(key, Number(number) - 1);
  if (logged?.activity.id !== of || !logged.activity.replyToId) return undefined;
  const shown = shownOf(logged.activity);
  const view = viewOf(logged.activity, shown, look);
  const card = cardOf(shown, view);
  return card && answeredCard(card, view.words, { choice: choose, isHealth: isHealth(shown) });
}

/** The check asks of nothing else; on the way to a routine it is what speaks against one. */
function isHealth({ outcome, choices }: Shown): boolean {
  return outcome === 'asked_check' || (outcome === 'asked_routine' && choices.length === YES_NO_UNSURE);
}
