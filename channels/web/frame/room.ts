import { createMarkdown, type RenderMarkdown } from '../markdown.ts';
import { createConnection, type Entered } from './connection.ts';
import { type FrameSettings, localeOf, part, wordsIn } from './frameSettings.ts';
import { createPrinter, type Printer } from './printing.ts';
import { retryAsTheSame } from './retries.ts';
import { type Action, type Middleware, type Store, styleOptions, type WebChatBundle } from './webChat.ts';

/** The conversation in the window, as Web Chat shows it. */
export interface Room {
  enter(): Promise<void>;
  /** Draws Web Chat again, after the language or the colour has changed. */
  draw(): void;
  /** Says something in the member's name, as soon as the conversation is there. */
  say(text: string): void;
  leave(): void;
}

/** A question that is asked for the member waits for the welcome, but no longer than this. */
const WELCOME_MS = 3_000;

/** Where one conversation is shown. Web Chat keeps what it has shown, so each one gets a place of its own. */
interface Place extends Entered {
  store: Store;
  element: HTMLElement;
}

/** Makes the room; `onTrouble` is told whether the conversation cannot be shown. */
export function createRoom(
  bundle: WebChatBundle,
  settings: FrameSettings,
  onTrouble: (trouble: boolean) => void,
): Room {
  let place: Place | undefined;
  let welcomed = false;
  const toSay: string[] = [];
  const spokenIn = new Map<string, string>();
  const printer = createPrinter(settings);

  const say = (text: string) => {
    const payload = { text, method: 'keyboard' };
    if (welcomed) place?.store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload });
    else toSay.push(text);
  };
  const beginToSay = () => {
    welcomed = true;
    for (const text of toSay.splice(0)) say(text);
  };
  const onAction = (action: Action): Action => {
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') setTimeout(beginToSay, WELCOME_MS);
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return action;
    setTimeout(beginToSay);
    const { text, locale } = action.payload.activity;
    if (text && locale) spokenIn.set(text, locale);
    return printer.withButton(action);
  };
  const draw = () => {
    if (place) bundle.renderWebChat(propsOf(place, settings, spokenIn, printer), place.element);
  };
  const onEntered = (entered: Entered) => {
    if (!entered.resumed && settings.topic) toSay.push(settings.topic);
    const watch: Middleware = () => (next) => (action) => next(onAction(action));
    const store = bundle.createStore({}, watch, retryAsTheSame(entered.line));
    const element = document.createElement('div');
    part('room').replaceChildren(element);
    place = { ...entered, store, element };
    draw();
    onTrouble(false);
  };
  const connection = createConnection(bundle, settings, onEntered, () => onTrouble(true));
  return {
    enter: connection.enter,
    draw,
    say,
    leave() {
      welcomed = false;
      connection.leave();
    },
  };
}

function propsOf(
  place: Place,
  settings: FrameSettings,
  spokenIn: ReadonlyMap<string, string>,
  printer: Printer,
): object {
  const words = wordsIn(settings);
  return {
    directLine: place.line,
    store: place.store,
    userID: place.userId,
    locale: localeOf(settings),
    nonce: settings.nonce,
    styleOptions: styleOptions(settings.color, settings.textOnColor),
    renderMarkdown: inItsLanguage(createMarkdown(words.external), spokenIn),
    cardActionMiddleware: () => printer.onCard,
    overrideLocalizedStrings: {
      TEXT_INPUT_PLACEHOLDER: words.placeholder,
      REFERENCE_LIST_HEADER_ONE: words.source,
      REFERENCE_LIST_HEADER_OTHER: words.sources,
    },
  };
}

/** A reply names its language, so that it is read out in the right voice after a switch as well. */
function inItsLanguage(render: RenderMarkdown, spokenIn: ReadonlyMap<string, string>): RenderMarkdown {
  return (markdown) => {
    const language = spokenIn.get(markdown);
    const inner = render(markdown);
    return language ? `<div lang="${language.replace(/[^\w-]/g, '')}">${inner}</div>` : inner;
  };
}
