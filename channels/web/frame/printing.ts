import { createMarkdown } from '../markdown.ts';
import { type FrameSettings, wordsIn } from './frameSettings.ts';
import type { Action } from './webChat.ts';

/** The address that a print button pretends to lead to. */
const PRINT = '#print';

interface CardCall {
  cardAction: { type: string; value?: unknown };
}

/** Prints a reply that is meant for paper: its list alone, without the rest of the conversation. */
export interface Printer {
  /** Gives such a reply a button that prints it; other replies stay as they are. */
  withButton(action: Action): Action;
  /** Prints where such a button is pressed. */
  onCard(next: (card: CardCall) => unknown): (card: CardCall) => unknown;
}

export function createPrinter(settings: FrameSettings): Printer {
  let latest: { text?: string; locale?: string } = {};
  return {
    withButton(action) {
      const { activity } = action.payload;
      if (!activity.channelData?.print) return action;
      latest = activity;
      const button = { type: 'openUrl', title: wordsIn(settings).print, value: PRINT };
      const actions = [button, ...(activity.suggestedActions?.actions ?? [])];
      const changed = { ...activity, suggestedActions: { actions } };
      return { ...action, payload: { ...action.payload, activity: changed } };
    },
    onCard: (next) => (card) => {
      if (card.cardAction.value !== PRINT) return next(card);
      printAlone(sheetOf(latest.text ?? '', latest.locale ?? settings.language, wordsIn(settings)));
    },
  };
}

/** What is put on paper: the list under a heading, without what is said around it in the conversation. */
function sheetOf(text: string, language: string, words: { external: string; paper: string }): HTMLElement {
  const sheet = document.createElement('article');
  sheet.id = 'paper';
  sheet.lang = language;
  sheet.innerHTML = createMarkdown(words.external)(text);
  const list = sheet.querySelector('ol, ul');
  const heading = document.createElement('h2');
  heading.textContent = words.paper;
  if (list) sheet.replaceChildren(heading, list);
  return sheet;
}

/** The sheet is in the page for as long as it is printed, so that a later print shows the conversation. */
function printAlone(sheet: HTMLElement): void {
  document.getElementById('paper')?.remove();
  document.body.append(sheet);
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  print();
}
