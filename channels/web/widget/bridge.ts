import type { FrameEvent } from './panel.ts';

/** Talks with the chat window: only with that one, and only in its own origin. */
export interface Bridge {
  /** Sends at once, or as soon as the window can listen. */
  tell(message: object): void;
  close(): void;
}

export function createBridge(
  origin: string,
  frame: () => HTMLIFrameElement | undefined,
  hear: (event: FrameEvent, language?: string) => void,
): Bridge {
  let ready = false;
  const waiting: object[] = [];
  const tell = (message: object) => {
    if (ready) frame()?.contentWindow?.postMessage(message, origin);
    else waiting.push(message);
  };
  const onMessage = ({ source, origin: from, data }: MessageEvent) => {
    if (from !== origin || !source || source !== frame()?.contentWindow) return;
    const event: FrameEvent = data?.activityChat;
    if (event === 'ready') {
      ready = true;
      for (const message of waiting.splice(0)) tell(message);
    }
    hear(event, data.language);
  };
  addEventListener('message', onMessage);
  return { tell, close: () => removeEventListener('message', onMessage) };
}

/** The conversation is kept in the service's own origin, so only a page from there can throw it away. */
export function forgetConversation(origin: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = `${origin}/chat/forget`;
  const bridge = createBridge(
    origin,
    () => frame,
    () => {
      bridge.close();
      frame.remove();
    },
  );
  document.body.append(frame);
}
