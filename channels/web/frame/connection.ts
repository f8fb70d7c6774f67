import { type FrameSettings, localeOf } from './frameSettings.ts';
import { watchSockets } from './sockets.ts';
import { type Stored, storeConversation, storedConversation } from './stored.ts';
import { fetchConversation } from './token.ts';
import { type DirectLine, STATUS, type WebChatBundle } from './webChat.ts';

/** After a lost connection the window tries again after so many milliseconds, then asks the member. */
const PAUSES = [500, 2_000, 5_000, 15_000];
const KEEP_EVERY_MS = 30_000;
/** A window that has not run for so long was asleep with its computer, and its token may be over. */
const ASLEEP_MS = 10 * 60_000;
/** The Direct Line client gives up on a lost socket after a quarter of an hour, and does not say so. */
const LOST_MS = 10 * 60_000;

export interface Entered {
  line: DirectLine;
  userId: string;
  /** True where an earlier conversation is gone on with; then everything in it comes again. */
  resumed: boolean;
}

/** Who is told what becomes of the connection. */
export interface Watcher {
  /** Each time that the conversation is entered. */
  onEntered(entered: Entered): void;
  /** The connection is lost, or there again; it is being made again meanwhile. */
  onAway(away: boolean): void;
  /** Trying again has not helped. */
  onTrouble(): void;
}

export interface Connection {
  enter(): Promise<void>;
  /** Goes on with the same conversation, without what was said in it so far. */
  enterAnew(): Promise<void>;
  leave(): void;
}

/** The window's connection to its conversation. It is kept for this tab, and renewed after a loss. */
export function createConnection(
  bundle: WebChatBundle,
  settings: FrameSettings,
  { onEntered, onAway, onTrouble }: Watcher,
): Connection {
  let line: DirectLine | undefined;
  let tries = 0;
  /** Counts what enters and leaves: whoever is overtaken on the way gives up, for a conversation has one socket. */
  let entering = 0;
  let lostAt: number | undefined;
  let kept = storedConversation();

  const keep = () => {
    if (!line) return;
    const { language, pageLanguage } = settings;
    kept = { ...kept, token: line.token, language, pageLanguage };
    storeConversation(kept);
  };
  const leave = () => {
    const left = line;
    // Ending tells the watcher, which is to find that this line is no longer ours.
    line = undefined;
    left?.end();
    entering += 1;
  };
  const retry = () => {
    leave();
    const pause = PAUSES[tries++];
    if (pause === undefined) onTrouble();
    else setTimeout(enter, pause);
  };
  const onSocket = (of: DirectLine, isOpen: boolean) => {
    if (of !== line) return;
    lostAt = isOpen ? undefined : (lostAt ?? Date.now());
    onAway(!isOpen);
  };
  const watch = (entered: DirectLine) => {
    entered.connectionStatus$.subscribe((status) => {
      if (entered !== line) return;
      if (status === STATUS.online) tries = 0;
      if (status === STATUS.expired || status === STATUS.failed || status === STATUS.ended) retry();
    });
  };
  const enter = async () => {
    leave();
    const mine = entering;
    try {
      const entered = await connect(bundle, settings, kept);
      if (mine !== entering) return;
      line = entered.line;
      if (!entered.resumed) kept = undefined;
      lostAt = undefined;
      watch(line);
      watchSockets(line, (isOpen) => onSocket(entered.line, isOpen));
      keep();
      onEntered(entered);
    } catch {
      if (mine === entering) retry();
    }
  };
  const enterAnew = () => {
    keep();
    if (kept && line?.watermark) kept.since = line.watermark;
    return enter();
  };
  onEveryBeat((asleep) => {
    const isLost = asleep || (lostAt !== undefined && Date.now() - lostAt > LOST_MS);
    if (isLost && line) retry();
    else keep();
  });
  addEventListener('pagehide', keep);
  return { enter, enterAnew, leave };
}

async function connect(
  bundle: WebChatBundle,
  settings: FrameSettings,
  earlier: Stored | undefined,
): Promise<Entered> {
  const { token, conversationId, domain, resumed, userId } = await fetchConversation(earlier?.token);
  const line = bundle.createDirectLine({
    token,
    domain: new URL(domain, location.href).href,
    ...(resumed ? { conversationId, watermark: earlier?.since ?? '0' } : {}),
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
