import { RequestError } from '../../http/index.ts';
import { languageOf } from '../words.ts';
import { cardAfter } from './cardAfter.ts';
import { type ChannelActivity, localeOf } from './channelActivity.ts';
import type { Choice } from './choice.ts';
import type { Desk } from './desk.ts';
import type { Pressed } from './pressedReply.ts';

/**
 * The answer to a button of a card that was pressed: the card as it looks from then on, or a word where the
 * card is not known any more. What the bot says to it comes as a message of its own.
 * Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
 */
export function answerInvoke(
  desk: Pick<Desk, 'look' | 'log'>,
  activity: ChannelActivity,
  choice: Choice,
  pressed: Pressed | undefined,
): unknown {
  const card = draw(desk, pressed, choice);
  if (card) return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  const { noted } = desk.look.words(languageOf(localeOf(activity))).card;
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: noted };
}

function draw({ look, log }: Pick<Desk, 'look' | 'log'>, pressed: Pressed | undefined, choice: Choice) {
  try {
    return cardAfter(look, pressed, choice);
  } catch (err) {
    log.warn({ err }, 'A card was answered and could not be changed');
    return undefined;
  }
}

/** A card's action that is none of ours is refused in the protocol's form, everything else as a bad request. */
export function refuseInvoke({ name }: ChannelActivity): unknown {
  if (name !== 'adaptiveCard/action') {
    throw new RequestError(400, 'InvokeNotSupported', 'This bot does not take this invoke.');
  }
  const value = { code: 'BadRequest', message: 'The action names nothing to choose.' };
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value };
}
