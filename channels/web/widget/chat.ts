import { type Bridge, createBridge, forgetConversation } from './bridge.ts';
import { rememberOpen, wasOpen } from './openState.ts';
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

/** Where the panel leaves the page in sight, so that it may be open from the start. */
const WIDE = '(min-width: 521px) and (min-height: 481px)';

/** The chat of one page. `origin` is the service's own; `spoken` has the widget's words by language. */
export function createChat(origin: string, spoken: Readonly<Record<string, Words>>, own: Settings): Chat {
  let settings = own;
  let panel: Panel | undefined;
  let bridge: Bridge | undefined;
  let before: HTMLElement | undefined;

  const language = () => languageOf(settings, Object.keys(spoken));
  const dress = () => {
    const words = spoken[language()];
    if (words) panel?.dress(settings, words);
  };
  const show = (focus: boolean, topic?: string) => {
    chat.boot();
    if (!panel) return;
    if (focus && panel.box.hidden) before = focused();
    if (!panel.frame) panel.load(frameUrl(origin, language(), settings));
    panel.box.hidden = false;
    panel.button.hidden = true;
    rememberOpen(true);
    bridge?.tell({ open: true, focus, topic });
  };
  const hear = (event: FrameEvent, spokenThere?: string) => {
    if (event === 'close') chat.close();
    if (event === 'language' && spokenThere) {
      settings = { ...settings, language: spokenThere };
      dress();
    }
    if (event !== 'leave') return;
    rememberOpen(false);
    document.documentElement.style.display = 'none';
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) chat.close();
  };

  const chat: Chat = {
    boot(given) {
      settings = { ...settings, ...given };
      if (panel) return dress();
      panel = createPanel();
      panel.button.onclick = () => show(true);
      dress();
      bridge = createBridge(origin, () => panel?.frame, hear);
      addEventListener('keydown', onKey);
      if (wasOpen() && matchMedia(WIDE).matches) show(false);
    },
    open: (options) => show(true, options?.topic),
    close() {
      if (!panel || panel.box.hidden) return;
      panel.box.hidden = true;
      panel.button.hidden = false;
      rememberOpen(false);
      (before?.isConnected ? before : panel.button).focus();
      before = undefined;
    },
    update(given) {
      settings = { ...settings, ...given };
      dress();
      if (panel?.frame) bridge?.tell({ language: language(), color: colorOf(settings) });
    },
    shutdown() {
      rememberOpen(false);
      panel?.remove();
      panel = undefined;
      bridge?.close();
      removeEventListener('keydown', onKey);
      forgetConversation(origin);
    },
  };
  return chat;
}

function frameUrl(origin: string, language: string, settings: Settings): string {
  const query = new URLSearchParams({ language, color: colorOf(settings) });
  if (settings.topic) query.set('topic', settings.topic);
  return `${origin}/chat/frame?${query}`;
}

/** What has the focus, also where that is the chat's own button. */
function focused(): HTMLElement | undefined {
  const { activeElement } = document;
  const inner = activeElement?.shadowRoot?.activeElement ?? activeElement;
  return inner instanceof HTMLElement && inner !== document.body ? inner : undefined;
}
