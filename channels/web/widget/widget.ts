import { type Chat, createChat } from './chat.ts';
import type { Words } from './panel.ts';
import { settingsOf } from './settings.ts';

/** Put in when the script is bundled. */
declare const WIDGET_WORDS: Record<string, Words>;

type Call = [name: keyof Chat, argument?: object];
type Queue = ((...call: Call) => void) & { q?: ArrayLike<unknown>[] } & Partial<Chat>;

/** An element that opens the chat with its question when it is clicked. */
const OPENER = '[data-activity-chat]';

function start(script: HTMLScriptElement): void {
  const scope = window as unknown as { ActivityChat?: Queue };
  const settings = settingsOf(script);
  const chat = createChat(new URL(script.src).origin, WIDGET_WORDS, settings);
  const earlier = scope.ActivityChat?.q ?? [];
  const call = (...[name, argument]: Call) => chat[name]?.(argument as never);
  scope.ActivityChat = Object.assign(call as Queue, chat);

  document.addEventListener('click', (event) => {
    const opener = event.target instanceof Element && event.target.closest(OPENER);
    if (!(opener instanceof HTMLElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const topic = opener.dataset.activityChat;
    chat.open(topic ? { topic } : {});
  });
  const run = () => {
    if (settings.boot !== 'manual') chat.boot();
    for (const one of Array.from(earlier)) call(...(Array.from(one) as Call));
  };
  if (document.body) run();
  else addEventListener('DOMContentLoaded', run);
}

if (document.currentScript instanceof HTMLScriptElement) start(document.currentScript);
