import { textOn } from '../widget/settings.ts';
import { part, readSettings, wordsIn } from './frameSettings.ts';
import { createRoom, type Room } from './room.ts';
import { forgetConversation, storedConversation } from './stored.ts';
import { BOX, loadScript, type WebChatBundle } from './webChat.ts';

const settings = readSettings();
const embedded = parent !== window;
let room: Room | undefined;
let wantsFocus = !embedded;

let isAway = false;

/** Tells the page around; it holds every message to this window and this origin. */
function tell(activityChat: string, more: object = {}): void {
  if (embedded) parent.postMessage({ activityChat, ...more }, '*');
}

/** Writes the window's words in the chosen language, and its colour. */
function dress(): void {
  const spoken = wordsIn(settings);
  document.documentElement.lang = settings.language;
  document.title = spoken.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    element.textContent = spoken[element.dataset.word as keyof typeof spoken] ?? '';
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    const label = spoken[element.dataset.label as keyof typeof spoken] ?? '';
    element.setAttribute('aria-label', label);
    element.title = label;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-hint]')) {
    element.title = spoken[element.dataset.hint as keyof typeof spoken] ?? '';
  }
  part('language').lang = settings.language === 'en' ? 'es' : 'en';
  part('away').textContent = isAway ? spoken.away : '';
  document.documentElement.style.setProperty('--brand', settings.color);
  document.documentElement.style.setProperty('--on-brand', settings.textOnColor);
}

function focusBox(): void {
  if (!wantsFocus) return;
  const box = document.querySelector<HTMLElement>(BOX);
  box?.focus();
  if (box) wantsFocus = false;
}

/** Sources arrive closed: opened, they would push the answer itself out of a phone's sight. */
function foldSources(): void {
  const fresh = 'details.webchat__link-definitions:not([data-folded])';
  for (const sources of document.querySelectorAll<HTMLDetailsElement>(fresh)) {
    sources.dataset.folded = '';
    sources.open = false;
  }
}

function showTrouble(trouble: boolean): void {
  part('loading').hidden = true;
  part('trouble').hidden = !trouble;
  part('room').hidden = trouble;
}

/** Says so while the connection is lost: whoever waits for an answer is not to think that there is none. */
function showAway(away: boolean): void {
  isAway = away;
  part('away').textContent = isAway ? wordsIn(settings).away : '';
}

/** The window speaks as the replies do: who writes in Spanish is to read the line on 911 in Spanish, too. */
function follow(language: string): void {
  if (language === settings.language || !(language in settings.words)) return;
  settings.language = language;
  dress();
  room?.draw();
  tell('language', { language });
}

function switchLanguage(language: string): void {
  follow(language);
  room?.say(wordsIn(settings).languageMessage);
}

function switchToOther(): void {
  const other = Object.keys(settings.words).find((language) => language !== settings.language);
  if (other) switchLanguage(other);
}

/** Clears the window alone: what the conversation knows of a person's health still holds. */
async function restart(): Promise<void> {
  delete settings.topic;
  wantsFocus = true;
  await room?.enterAnew(wordsIn(settings).restart);
}

function leaveFast(): void {
  room?.leave();
  forgetConversation();
  tell('leave');
  (window.top ?? window).location.replace(settings.exit);
}

/** What the page around asks for. */
function onMessage({ source, data }: MessageEvent): void {
  if (source !== parent || !embedded || typeof data !== 'object' || data === null) return;
  const { open, focus, topic, language, color } = data as Record<string, unknown>;
  if (open) {
    wantsFocus = focus === true;
    focusBox();
    if (typeof topic === 'string') room?.say(topic.slice(0, 300));
  }
  if (typeof language === 'string' && language in settings.words) {
    settings.pageLanguage = language;
    if (language !== settings.language) switchLanguage(language);
  }
  if (typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color)) {
    settings.color = color;
    settings.textOnColor = textOn(color);
  }
  dress();
  room?.draw();
}

async function start(): Promise<void> {
  const { language: spoken = settings.language, pageLanguage } = storedConversation() ?? {};
  const isSwitched = pageLanguage !== undefined && pageLanguage !== settings.pageLanguage;
  if (!isSwitched && spoken in settings.words) settings.language = spoken;
  dress();
  part('language').onclick = switchToOther;
  part('restart').onclick = () => void restart();
  part('leave').onclick = leaveFast;
  part('close').onclick = () => tell('close');
  part('close').hidden = !embedded;
  part('retry').onclick = () => location.reload();
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) tell('close');
  });
  const onDrawn = () => {
    foldSources();
    focusBox();
  };
  new MutationObserver(onDrawn).observe(part('room'), { childList: true, subtree: true });
  await loadScript(settings.webChat);
  const bundle = (window as unknown as { WebChat: WebChatBundle }).WebChat;
  room = createRoom(bundle, settings, {
    onTrouble: showTrouble,
    onAway: showAway,
    // Web Chat is not to be drawn anew from within what it draws.
    onReply: (language) => setTimeout(() => follow(language)),
  });
  addEventListener('message', onMessage);
  tell('ready');
  tell('language', { language: settings.language });
  await room.enter(settings.language === spoken ? undefined : wordsIn(settings).languageMessage);
}

start().catch(() => showTrouble(true));
