import type { Middleware } from './webChat.ts';

/**
 * Sends as soon as the conversation is there what a member sends in `element` before: by itself Web Chat takes no
 * notice of it, and on a slow phone somebody waits for an answer to words that still stand in the box. Whoever types
 * on has not sent.
 */
export function sendOnceConnected(element: HTMLElement): Middleware {
  return ({ dispatch }) => {
    const leaving = new AbortController();
    let isWaiting = false;
    const wait = () => {
      isWaiting = true;
    };
    const listen = { capture: true, signal: leaving.signal };
    element.addEventListener('keydown', (event) => isSending(event) && wait(), listen);
    element.addEventListener(
      'click',
      ({ target }) => isWithin(target, '.webchat__send-button') && wait(),
      listen,
    );
    return (next) => (action) => {
      if (action.type === 'WEB_CHAT/SET_SEND_BOX') isWaiting = false;
      const result = next(action);
      if (action.type !== 'DIRECT_LINE/CONNECT_FULFILLED') return result;
      leaving.abort();
      if (isWaiting)
        setTimeout(() => dispatch({ type: 'WEB_CHAT/SUBMIT_SEND_BOX', payload: { method: 'keyboard' } }));
      return result;
    };
  };
}

function isSending({ key, shiftKey, isComposing, target }: KeyboardEvent): boolean {
  return (
    key === 'Enter' && !shiftKey && !isComposing && isWithin(target, '[data-id="webchat-sendbox-input"]')
  );
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
