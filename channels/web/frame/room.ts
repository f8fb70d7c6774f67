import { createMarkdown, type RenderMarkdown } from '../markdown.ts';
import { type FrameSettings, part } from './frameSettings.ts';
import { storeConversation, storedConversation } from './stored.ts';
import { fetchConversation } from './token.ts';
import {
  type Action,
  type DirectLine,
  STATUS,
  type Store,
  styleOptions,
  type WebChatBundle,
} from './webChat.ts';

/** After a lost connection the window tries again after so many milliseconds, then asks the member. */
const PAUSES = [500, 2_000, 5_000, 15_000];
const KEEP_EVERY_MS = 30_000;
/** A window that has not run for so long was asleep with its computer, and its token may be over. */
const ASLEEP_MS = 10 * 60_000;
/** Web Chat's own names of the languages that it speaks. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-ES' };

/** The conversation in the window: its connection, and Web Chat that shows it. */
export interface Room {
  enter(): Promise<void>;
  /** Draws Web Chat again, after the language or the colour has changed. */
  draw(): void;
  /** Says something in the member's name, as soon as the conversation is there. */
  say(text: string): void;
  leave(): void;
}

export function createRoom(
  bundle: WebChatBundle,
  settings: FrameSettings,
  onTrouble: (trouble: boolean) => void,
): Room {
  let line: DirectLine | undefined;
  let store: Store | undefined;
  let userId = '';
  let place = freshPlace();
  let tries = 0;
  let connected = false;
  const toSay: string[] = [];
  const spokenIn = new Map<string, string>();
  const words = () => settings.words[settings.language];

  const say = (text: string) => {
    if (connected) store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } });
    else toSay.push(text);
  };
  const onAction = (action: Action): Action => {
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      connected = true;
      for (const text of toSay.splice(0)) setTimeout(say, 0, text);
    }
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return action;
    const { activity } = action.payload;
    if (activity.text && activity.locale) spokenIn.set(activity.text, activity.locale);
    return activity.channelData?.print ? withPrintButton(action, words()?.print ?? '') : action;
  };
  const keep = () => {
    if (line) storeConversation({ token: line.token, language: settings.language });
  };
  const leave = () => {
    const left = line;
    // Ending tells the watcher, which is to find that this line is no longer ours.
    line = undefined;
    connected = false;
    left?.end();
  };
  const retry = () => {
    leave();
    const pause = PAUSES[tries++];
    if (pause === undefined) onTrouble(true);
    else setTimeout(() => room.enter(), pause);
  };
  const watch = (entered: DirectLine) => {
    entered.connectionStatus$.subscribe((status) => {
      if (entered !== line) return;
      if (status === STATUS.online) tries = 0;
      if (status === STATUS.expired || status === STATUS.failed || status === STATUS.ended) retry();
    });
  };
  let awake = Date.now();
  setInterval(() => {
    const asleep = Date.now() - awake > ASLEEP_MS;
    awake = Date.now();
    if (asleep && line) retry();
    else keep();
  }, KEEP_EVERY_MS);
  addEventListener('pagehide', keep);

  const room: Room = {
    async enter() {
      try {
        const { token, conversationId, domain, resumed, ...rest } = await fetchConversation(
          storedConversation()?.token,
        );
        userId = rest.userId;
        if (!resumed && settings.topic) toSay.push(settings.topic);
        const locale = LOCALES[settings.language] ?? settings.language;
        line = bundle.createDirectLine({
          token,
          domain: new URL(domain, location.href).href,
          ...(resumed ? { conversationId, watermark: '0' } : {}),
          conversationStartProperties: { locale },
        });
        store = bundle.createStore({}, () => (next) => (action) => next(onAction(action)));
        watch(line);
        keep();
        place = freshPlace();
        room.draw();
        onTrouble(false);
      } catch {
        retry();
      }
    },
    draw() {
      if (!line) return;
      const { language, color, textOnColor, nonce } = settings;
      const render = createMarkdown(words()?.external ?? '');
      const props = {
        directLine: line,
        store,
        userID: userId,
        locale: LOCALES[language] ?? language,
        nonce,
        styleOptions: styleOptions(color, textOnColor),
        renderMarkdown: inItsLanguage(render, spokenIn),
        overrideLocalizedStrings: overrides(words()),
        cardActionMiddleware: () => printOnRequest,
      };
      bundle.renderWebChat(props, place);
    },
    say,
    leave,
  };
  return room;
}

/** Web Chat keeps what it has shown where it stands, so each conversation gets a place of its own. */
function freshPlace(): HTMLElement {
  const place = document.createElement('div');
  part('room').replaceChildren(place);
  return place;
}

/** A reply names its language, so that it is read out in the right voice after a switch as well. */
function inItsLanguage(render: RenderMarkdown, spokenIn: ReadonlyMap<string, string>): RenderMarkdown {
  return (markdown) => {
    const language = spokenIn.get(markdown);
    const inner = render(markdown);
    return language ? `<div lang="${language.replace(/[^\w-]/g, '')}">${inner}</div>` : inner;
  };
}

/** Our own words in the places of Web Chat's; `$1` is a number. */
function overrides(words: FrameSettings['words'][string] | undefined) {
  return {
    TEXT_INPUT_PLACEHOLDER: words?.placeholder,
    REFERENCE_LIST_HEADER_ONE: words?.source,
    REFERENCE_LIST_HEADER_OTHER: words?.sources,
  };
}

const PRINT = '#print';

/** A reply that is meant for paper gets a button that prints it. */
function withPrintButton(action: Action, title: string): Action {
  const { activity } = action.payload;
  const actions = [{ type: 'openUrl', title, value: PRINT }, ...(activity.suggestedActions?.actions ?? [])];
  return {
    ...action,
    payload: { ...action.payload, activity: { ...activity, suggestedActions: { actions } } },
  };
}

function printOnRequest(next: (card: CardCall) => unknown) {
  return (card: CardCall) => (card.cardAction.value === PRINT ? window.print() : next(card));
}

interface CardCall {
  cardAction: { type: string; value?: unknown };
}
