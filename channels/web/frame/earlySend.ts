import { BOX } from './webChat.ts';

const SEND_BUTTON = '.webchat__send-button';

/**
 * Takes over what a member sends in `element` as long as `isEarly`: before it is connected Web Chat leaves the words in
 * the box, and tells a screen reader that it cannot connect. An empty box is left to it.
 */
export function holdSending(element: HTMLElement, isEarly: () => boolean, onHeld: () => void): void {
  const hold = (event: Event) => {
    if (!isEarly() || !isSending(event) || draftIn(element).trim() === '') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onHeld();
  };
  for (const kind of ['keypress', 'submit', 'click']) element.addEventListener(kind, hold, { capture: true });
}

/** What stands in the box. */
export function draftIn(element: HTMLElement): string {
  return element.querySelector<HTMLTextAreaElement>(BOX)?.value ?? '';
}

function isSending(event: Event): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event instanceof KeyboardEvent)
    return event.key === 'Enter' && !event.shiftKey && event.target.matches(BOX);
  return event.type === 'submit' || event.target.closest(SEND_BUTTON) !== null;
}
