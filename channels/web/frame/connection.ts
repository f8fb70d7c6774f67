import { type FrameSettings, localeOf } from './frameSettings.ts';
import { storeConversation, storedConversation } from './stored.ts';
import { fetchConversation } from './token.ts';
import { type DirectLine, STATUS, type WebChatBundle } from './webChat.ts';

/** After a lost connection the window tries again after so many milliseconds, then asks the member. */
const PAUSES = [500, 2_000, 5_000, 15_000];
const KEEP_EVERY_MS = 30_000;
/** A window that has not run for so long was asleep with its computer, and its token may be over. */
const ASLEEP_MS = 10 * 60_000;

export interface Entered {
  line: DirectLine;
  userId: string;
  /** True where an earlier conversation is gone on with; then everything in it comes again. */
  resumed: boolean;
}

export interface Connection {
  enter(): Promise<void>;
  leave(): void;
}

/**
 * The window's connection to its conversation. It is kept for this tab, renewed after a loss, and told of by
 * `onEntered` each time; `onTrouble` where trying again has not helped.
 */
export function createConnection(
  bundle: WebChatBundle,
  settings: FrameSettings,
  onEntered: (entered: Entered) => void,
  onTrouble: () => void,
): Connection {
  let line: DirectLine | undefined;
  let tries = 0;

  const keep = () => {
    if (line) storeConversation({ token: line.token, language: settings.language });
  };
  const leave = () => {
    const left = line;
    // Ending tells the watcher, which is to find that this line is no longer ours.
    line = undefined;
    left?.end();
  };
  const retry = () => {
    leave();
    const pause = PAUSES[tries++];
    if (pause === undefined) onTrouble();
    else setTimeout(enter, pause);
  };
  const watch = (entered: DirectLine) => {
    entered.connectionStatus$.subscribe((status) => {
      if (entered !== line) return;
      if (status === STATUS.online) tries = 0;
      if (status === STATUS.expired || status === STATUS.failed || status === STATUS.ended) retry();
    });
  };
  const enter = async () => {
    try {
      const entered = await connect(bundle, settings);
      line = entered.line;
      watch(line);
      keep();
      onEntered(entered);
    } catch {
      retry();
    }
  };
  onEveryBeat((asleep) => (asleep && line ? retry() : keep()));
  addEventListener('pagehide', keep);
  return { enter, leave };
}

async function connect(bundle: WebChatBundle, settings: FrameSettings): Promise<Entered> {
  const earlier = storedConversation()?.token;
  const { token, conversationId, domain, resumed, userId } = await fetchConversation(earlier);
  const line = bundle.createDirectLine({
    token,
    domain: new URL(domain, location.href).href,
    ...(resumed ? { conversationId, watermark: '0' } : {}),
    conversationStartProperties: { locale: localeOf(settings) },
  });
  return { line, userId, resumed };
}

/** Calls back twice a minute, and says whether the computer slept in between. */
function onEveryBeat(beat: (asleep: boolean) => void): void {
  let last = Date.now();
  setInterval(() => {
    const asleep = Date.now() - last > ASLEEP_MS;
    last = Date.now();
    beat(asleep);
  }, KEEP_EVERY_MS);
}
