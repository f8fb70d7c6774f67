/** The part of Web Chat's bundle that the chat window uses; it puts itself into the global scope. */
export interface WebChatBundle {
  createDirectLine(options: {
    token: string;
    domain: string;
    conversationId?: string;
    watermark?: string;
    conversationStartProperties?: { locale: string };
  }): DirectLine;
  createStore(initial: object, ...middleware: Middleware[]): Store;
  renderWebChat(props: object, element: Element): void;
}

export interface DirectLine {
  token: string;
  /** Where a later connection is to go on. */
  watermark: string;
  /** What it opens its sockets with. */
  services: { WebSocket: typeof WebSocket };
  connectionStatus$: { subscribe(next: (status: number) => void): { unsubscribe(): void } };
  /** Gives the id that the message has got. */
  postActivity(activity: SentActivity): {
    subscribe(observer: { next(id: string): void; error(fault: unknown): void }): void;
  };
  end(): void;
}

/** A member's message, as Web Chat keeps it. */
export interface SentActivity {
  channelData: Record<string, unknown>;
  localTimestamp?: string;
}

/** Where Web Chat takes what a member types. */
export const BOX = '[data-id="webchat-sendbox-input"]';

/** The connection states of the Direct Line client that the window acts on. */
export const STATUS = { online: 2, expired: 3, failed: 4, ended: 5 } as const;

export interface Action {
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: every action has a payload of its own
  payload?: any;
  meta?: { clientActivityID?: string; method?: string };
}

export interface Store {
  dispatch(action: Action): void;
}

export type Middleware = (store: Store) => (next: (action: Action) => unknown) => (action: Action) => unknown;

/** Loads a script of our own origin, once. */
export function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} did not load`));
    document.head.append(script);
  });
}

/**
 * Web Chat's colours, letters and corners, for a leading colour and what can be read on it. `snaps` stops at the
 * beginning of a long reply. While an earlier conversation comes again that would stop at one of its old replies,
 * and nothing would lead on to the latest.
 */
export function styleOptions(color: string, textOnColor: string, snaps: boolean): object {
  return {
    accent: color,
    backgroundColor: '#fff',
    subtle: '#55645f',
    primaryFont: "'Source Sans 3', system-ui, sans-serif",
    fontSizeSmall: '85%',
    rootHeight: '100%',
    rootWidth: '100%',
    paddingRegular: 12,
    bubbleBackground: '#f3f1ea',
    bubbleBorderColor: '#e2ddcf',
    bubbleBorderRadius: 16,
    bubbleMaxWidth: 560,
    bubbleTextColor: '#1c2a27',
    bubbleFromUserBackground: color,
    bubbleFromUserBorderColor: color,
    bubbleFromUserBorderRadius: 16,
    bubbleFromUserTextColor: textOnColor,
    bubbleImageHeight: 'auto',
    bubbleMinHeight: 36,
    autoScrollSnapOnPage: snaps,
    hideUploadButton: true,
    markdownRenderHTML: false,
    sendBoxHeight: 56,
    sendBoxBackground: '#fff',
    sendBoxBorderTop: 'solid 1px #d9d4c5',
    sendBoxTextColor: '#1c2a27',
    sendBoxPlaceholderColor: '#5c6b66',
    sendBoxButtonColor: color,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: '#fff',
    suggestedActionBorderColor: color,
    suggestedActionBorderRadius: 20,
    suggestedActionBorderWidth: 1.5,
    suggestedActionTextColor: color,
    suggestedActionHeight: 40,
    suggestedActionsStackedHeight: 'auto',
    suggestedActionKeyboardFocusIndicatorBorderRadius: 18,
    groupTimestamp: 300_000,
    timestampColor: '#5c6b66',
  };
}
