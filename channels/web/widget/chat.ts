import { createPanel, type FrameEvent, type Panel, type Words } from './panel.ts';
import { colorOf, languageOf, type Settings } from './settings.ts';

export interface OpenOptions {
  /** A question that is asked at once, in the member's name. */
  topic?: string;
}

/** What a page can ask of the chat. */
export interface Chat {
  boot(settings?: Settings): void;
  open(options?: OpenOptions): void;
  close(): void;
  update(settings: Settings): void;
  shutdown(): void;
}

/** Remembers for this tab that the chat was open, so that it is open on the next page of the site too. */
const OPEN = 'activity-chat-open';
const WIDE = '(min-width: 521px) and (min-height: 481px)';

/** The chat of one page. `origin` is the service's own; `spoken` has the widget's words by language. */
export function createChat(origin: string, spoken: Readonly<Record<string, Words>>, own: Settings): Chat {
  let settings = own;
  let panel: Panel | undefined;
  let ready = false;
  let before: HTMLElement | undefined;
  let waiting: object[] = [];

  const language = () => languageOf(settings, Object.keys(spoken));
  const tell = (message: object) => {
    if (ready) panel?.frame?.contentWindow?.postMessage(message, origin);
    else waiting.push(message);
  };
  const dress = () => {
    const words = spoken[language()];
    if (words) panel?.dress(settings, words);
  };
  const load = () => {
    const query = new URLSearchParams({ language: language(), color: colorOf(settings) });
    if (settings.topic) query.set('topic', settings.topic);
    panel?.load(`${origin}/chat/frame?${query}`);
  };
  const show = (focus: boolean, topic?: string) => {
    chat.boot();
    if (!panel) return;
    if (focus && panel.box.hidden) before = focused();
    if (!panel.frame) load();
    panel.box.hidden = false;
    panel.button.hidden = true;
    remember(true);
    tell({ open: true, focus, topic });
  };

  const hear: Record<FrameEvent, () => void> = {
    ready() {
      ready = true;
      for (const message of waiting.splice(0)) tell(message);
    },
    close: () => chat.close(),
    leave() {
      remember(false);
      document.documentElement.style.display = 'none';
    },
    forgotten: () => {},
  };
  const onMessage = ({ source, origin: from, data }: MessageEvent) => {
    if (from !== origin || !source || source !== panel?.frame?.contentWindow) return;
    hear[data?.activityChat as FrameEvent]?.();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && panel?.box.hidden === false) chat.close();
  };

  const chat: Chat = {
    boot(given) {
      settings = { ...settings, ...given };
      if (panel) return dress();
      panel = createPanel();
      panel.button.onclick = () => show(true);
      dress();
      addEventListener('message', onMessage);
      addEventListener('keydown', onKey);
      if (remembered() && matchMedia(WIDE).matches) show(false);
    },
    open: (options) => show(true, options?.topic),
    close() {
      if (!panel || panel.box.hidden) return;
      panel.box.hidden = true;
      panel.button.hidden = false;
      remember(false);
      (before?.isConnected ? before : panel.button).focus();
      before = undefined;
    },
    update(given) {
      settings = { ...settings, ...given };
      dress();
      if (panel?.frame) tell({ language: language(), color: colorOf(settings) });
    },
    shutdown() {
      remember(false);
      panel?.remove();
      panel = undefined;
      ready = false;
      waiting = [];
      removeEventListener('message', onMessage);
      removeEventListener('keydown', onKey);
      forget(origin);
    },
  };
  return chat;
}

/** What has the focus, also where that is the chat's own button. */
function focused(): HTMLElement | undefined {
  const { activeElement } = document;
  const inner = activeElement?.shadowRoot?.activeElement ?? activeElement;
  return inner instanceof HTMLElement && inner !== document.body ? inner : undefined;
}

/** The conversation is kept in the service's own origin, so only a page from there can throw it away. */
function forget(origin: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = `${origin}/chat/forget`;
  const done = ({ source }: MessageEvent) => {
    if (source !== frame.contentWindow) return;
    removeEventListener('message', done);
    frame.remove();
  };
  addEventListener('message', done);
  document.body.append(frame);
}

function remember(open: boolean): void {
  try {
    if (open) sessionStorage.setItem(OPEN, '1');
    else sessionStorage.removeItem(OPEN);
  } catch {}
}

function remembered(): boolean {
  try {
    return sessionStorage.getItem(OPEN) === '1';
  } catch {
    return false;
  }
}
