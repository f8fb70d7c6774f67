import type { IncomingMessage } from 'node:http';
import type { Turns } from '../../../bots/index.ts';
import { citationsOf } from '../citations.ts';
import { conversationKey } from '../directLine/activitySet.ts';
import { newClaims, type Place, post, start } from '../directLine/conversations.ts';
import { baseUrl } from '../directLine/origins.ts';
import type { Claims, Tokens } from '../directLine/tokens.ts';
import type { WebOptions } from '../options.ts';
import { type RenderTarget, render } from '../render.ts';
import type { Said } from './simplePage.ts';

/** A page is shown after so many milliseconds, answered or not. */
const PATIENCE_MS = 12_000;
const COOKIE = 'activity-chat';

/** The conversation that the browser's cookie names; undefined where there is none that can be gone on with. */
export async function currentClaims(request: IncomingMessage, tokens: Tokens): Promise<Claims | undefined> {
  const cookies = (request.headers.cookie ?? '').split(/; */);
  const value = cookies.find((one) => one.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return value ? tokens.resumable(value) : undefined;
}

/** The cookie that names a conversation for as long as the browser is open; without a token it is deleted. */
export function cookieFor(token: string | undefined, secure: boolean): string {
  const end = token ? '' : '; Max-Age=0';
  return `${COOKIE}=${token ?? ''}; Path=/chat; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${end}`;
}

/**
 * Hands in a message, in a new conversation where there is none, and waits until it is answered. `late` says
 * that the answer was not there in time; it is shown when the page is loaded again. `sequence` is its place.
 */
export async function say(
  request: IncomingMessage,
  options: WebOptions,
  known: Claims | undefined,
  message: { text: string; language: string; delivery: string },
): Promise<{ claims: Claims; late: boolean; sequence: number }> {
  const claims = known ?? newClaims();
  const place: Place = {
    claims,
    serviceUrl: baseUrl(request, options.config),
    timestamp: new Date((options.now ?? Date.now)()),
  };
  const key = conversationKey(claims.conv);
  if (!known) {
    const welcome = await start(options, place, message.language);
    await settledInTime(options.turns, key, welcome.sequence);
  }
  const { sequence } = await post(options, place, {
    type: 'message',
    text: message.text,
    locale: message.language,
    channelData: { clientActivityID: message.delivery },
  });
  return { claims, late: !(await settledInTime(options.turns, key, sequence)), sequence };
}

async function settledInTime(turns: Turns, key: string, sequence: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, false);
  });
  const settled = turns.settled(key, sequence).then(() => true);
  return Promise.race([settled, patience]).finally(() => clearTimeout(timer));
}

/** What has been said after a place in the conversation, oldest first. */
export async function transcriptOf(turns: Turns, target: RenderTarget, since = 0): Promise<Said[]> {
  const log = await turns.log(conversationKey(target.conversation), since);
  return log.flatMap((logged) => {
    const activity = render(logged, target);
    if (!activity?.text && !activity?.attachments?.length) return [];
    const mine = logged.activity.from?.role === 'user';
    return [{ activity, mine, citations: mine ? [] : citationsOf(logged.activity) }];
  });
}
