import { createMarkdown, type RenderMarkdown } from '../markdown.ts';
import { createConnection, type Entered, type Watcher } from './connection.ts';
import { draftIn, holdSending } from './earlySend.ts';
import { type FrameSettings, localeOf, part, wordsIn } from './frameSettings.ts';
import { createPrinter, type Printer } from './printing.ts';
import { retryAsTheSame } from './retries.ts';
import { type Action, type Middleware, type Store, styleOptions, type WebChatBundle } from './webChat.ts';

/** The conversation in the window, as Web Chat shows it. */
export interface Room {
  /** `words` are said at once where an earlier conversation is gone on with. */
  enter(words?: string): Promise<void>;
  /** Clears the window and goes on with the same conversation, in which `words` are said. */
  enterAnew(words: string): Promise<void>;
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
  isConnected: boolean;
  /** True as soon as the member has said something here. */
  isSpokenIn: boolean;
  /** True as soon as something said here has come back: what comes after it repeats nothing. */
  isHeard: boolean;
}

/** Who is told whether the conversation can be shown, whether its connection is lost for now, and what it speaks. */
export interface RoomWatcher extends Pick<Watcher, 'onAway'> {
  onTrouble(trouble: boolean): void;
  /** The language of a reply to what the member said in this window, such as `es`. */
  onReply(language: string): void;
}

export function createRoom(
  bundle: WebChatBundle,
  settings: FrameSettings,
  { onTrouble, onAway, onReply }: RoomWatcher,
): Room {
  let place: Place | undefined;
  let welcomed = false;
  let opening: string | undefined;
  const toSay: string[] = [];
  /** True where the member has sent what stands in the box, which waits for the conversation. */
  let isWaiting = false;
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
    if (isWaiting)
      place?.store.dispatch({ type: 'WEB_CHAT/SUBMIT_SEND_BOX', payload: { method: 'keyboard' } });
    isWaiting = false;
  };
  const onAction = (action: Action): Action => {
    // Whoever types on has not sent.
    if (action.type === 'WEB_CHAT/SET_SEND_BOX') isWaiting = false;
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
      if (place) place.isConnected = true;
      setTimeout(beginToSay, place?.resumed ? 0 : WELCOME_MS);
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY' && place && !place.isSpokenIn) {
      place.isSpokenIn = true;
      setTimeout(draw);
    }
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED' && place) place.isHeard = true;
    if (action.type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return action;
    setTimeout(beginToSay);
    const { text, locale, from } = action.payload.activity;
    if (text && locale) spokenIn.set(text, locale);
    if (locale && from?.role === 'bot' && place?.isHeard) onReply(locale.slice(0, 2));
    return printer.withButton(action);
  };
  const draw = () => {
    if (place) bundle.renderWebChat(propsOf(place, settings, spokenIn, printer), place.element);
  };
  const onEntered = (entered: Entered) => {
    const first = entered.resumed ? opening : settings.topic;
    opening = undefined;
    if (first && !toSay.includes(first)) toSay.push(first);
    const watch: Middleware = () => (next) => (action) => next(onAction(action));
    const sendBoxValue = place ? draftIn(place.element) : '';
    const store = bundle.createStore({ sendBoxValue }, watch, retryAsTheSame(entered.line));
    const element = document.createElement('div');
    holdSending(
      element,
      () => !place?.isConnected,
      () => {
        isWaiting = true;
      },
    );
    part('room').replaceChildren(element);
    place = { ...entered, store, element, isConnected: false, isSpokenIn: false, isHeard: false };
    draw();
    onTrouble(false);
    onAway(false);
  };
  const connection = createConnection(bundle, settings, {
    onEntered,
    onAway,
    onTrouble: () => onTrouble(true),
  });
  return {
    enter(words) {
      opening = words;
      return connection.enter();
    },
    enterAnew(words) {
      place?.store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: '' } });
      welcomed = false;
      opening = words;
      return connection.enterAnew();
    },
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
    styleOptions: styleOptions(settings.color, settings.textOnColor, place.isSpokenIn),
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
