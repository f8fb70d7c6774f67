import type { Action } from './webChat.ts';

/** The address that a print button pretends to lead to. */
const PRINT = '#print';

/** Gives a reply that is meant for paper a button that prints it; other replies stay as they are. */
export function withPrintButton(action: Action, title: string): Action {
  const { activity } = action.payload;
  if (!activity.channelData?.print) return action;
  const button = { type: 'openUrl', title, value: PRINT };
  const actions = [button, ...(activity.suggestedActions?.actions ?? [])];
  const changed = { ...activity, suggestedActions: { actions } };
  return { ...action, payload: { ...action.payload, activity: changed } };
}

interface CardCall {
  cardAction: { type: string; value?: unknown };
}

/** Prints where such a button is pressed. */
export function printOnRequest(next: (card: CardCall) => unknown) {
  return (card: CardCall) => (card.cardAction.value === PRINT ? window.print() : next(card));
}
