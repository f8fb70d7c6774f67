import type { Request, Response } from 'restify';
import { activityId } from '../../../bots/index.ts';
import { answerJson, queryOf, type RateLimit, RequestError, readJson } from '../../http/index.ts';
import type { DirectLineOptions } from '../options.ts';
import { activitiesAfter, conversationKey, lastSequence } from './activitySet.ts';
import { requireToken } from './authenticate.ts';
import { connection, type Place, post, start } from './conversations.ts';
import { parseIncoming } from './incomingActivity.ts';
import { baseUrl } from './origins.ts';
import type { Streams } from './streams.ts';
import type { Claims, Tokens } from './tokens.ts';
import { parseWatermark } from './watermark.ts';

/** The protocol's limit of one activity, in bytes. */
const LARGEST_ACTIVITY = 262_144;
/** A reply that takes longer than this is announced as being typed. */
const TYPING_AFTER_MS = 600;

export interface Desk {
  options: DirectLineOptions;
  tokens: Tokens;
  streams: Streams;
  /** Counts what one person sends, by conversation. */
  people: RateLimit;
  now: () => number;
}

/** `POST conversations`: 201, or 200 where this token's conversation has been started before. */
export async function startConversation(request: Request, response: Response, desk: Desk) {
  const claims = await requireToken(request, desk.tokens);
  const { locale } = parseIncoming({ type: 'event', ...localeOf(await readJson(request, LARGEST_ACTIVITY)) });
  const { repeated } = await start(desk.options, placeOf(request, claims, desk), locale);
  answerJson(response, repeated ? 200 : 201, await connection(request, desk.options, desk.tokens, claims, 0));
}

/** `GET conversations/:id`: a new stream; from the watermark on, or of what comes later where there is none. */
export async function reconnect(request: Request, response: Response, desk: Desk) {
  const claims = await requireToken(request, desk.tokens, request.params.id);
  const after =
    parseWatermark(queryOf(request).get('watermark')) ??
    (await lastSequence(desk.options.turns, claims.conv));
  answerJson(response, 200, await connection(request, desk.options, desk.tokens, claims, after));
}

/** `POST conversations/:id/activities`: answers with the id under which the activity will be echoed. */
export async function postActivity(request: Request, response: Response, desk: Desk) {
  const claims = await requireToken(request, desk.tokens, request.params.id);
  desk.people.spend(claims.conv);
  const incoming = parseIncoming(await readJson(request, LARGEST_ACTIVITY));
  if (incoming.type === 'typing') return answerJson(response, 200, { id: activityId(claims.conv, 0) });
  const { sequence } = await post(desk.options, placeOf(request, claims, desk), incoming);
  answerJson(response, 200, { id: activityId(claims.conv, sequence) });
  if (incoming.type === 'message') announce(desk, claims.conv, sequence);
}

/** `GET conversations/:id/activities`: what came after the watermark; everything where there is none. */
export async function getActivities(request: Request, response: Response, desk: Desk) {
  const claims = await requireToken(request, desk.tokens, request.params.id);
  const after = parseWatermark(queryOf(request).get('watermark')) ?? 0;
  const target = { conversation: claims.conv, base: baseUrl(request, desk.options.config) };
  answerJson(response, 200, await activitiesAfter(desk.options.turns, target, after));
}

/** `POST conversations/:id/upload`: files are not taken. */
export async function refuseUpload(request: Request, _response: Response, desk: Desk) {
  await requireToken(request, desk.tokens, request.params.id);
  const message = 'This chat reads words only, no files. Please send the message as text.';
  throw new RequestError(415, 'UploadNotSupported', message, { connection: 'close' });
}

/** `GET conversations/:id/stream` without an upgrade, as a browser's address bar would ask for it. */
export async function explainStream() {
  const message = 'This is the address of a WebSocket. Open it with the upgrade that the protocol asks for.';
  throw new RequestError(426, 'UpgradeRequired', message, { upgrade: 'websocket', connection: 'upgrade' });
}

function placeOf(request: Request, claims: Claims, { options, now }: Desk): Place {
  return { claims, serviceUrl: baseUrl(request, options.config), timestamp: new Date(now()) };
}

/** A page may name its language at the start; one that is no language tag is the page's mistake. */
function localeOf({ locale }: Record<string, unknown>) {
  return locale === undefined || locale === null || locale === '' ? {} : { locale };
}

function announce({ options, streams }: Desk, conversation: string, sequence: number): void {
  const timer = setTimeout(() => streams.showTyping(conversation), TYPING_AFTER_MS).unref();
  options.turns
    .settled(conversationKey(conversation), sequence)
    .catch(() => undefined)
    .finally(() => clearTimeout(timer));
}
