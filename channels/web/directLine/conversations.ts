import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Accepted, BusyError } from '../../../bots/index.ts';
import { StoreUnavailableError } from '../../../runtime/index.ts';
import { RequestError } from '../../http/index.ts';
import type { DirectLineOptions } from '../options.ts';
import { conversationKey } from './activitySet.ts';
import { asActivity, envelope, type IncomingActivity } from './incomingActivity.ts';
import { baseUrl } from './origins.ts';
import { type Claims, TOKEN_SECONDS, type Tokens } from './tokens.ts';

/** A conversation that nobody has written in yet, and its member. */
export function newClaims(origins?: string[], user = `dl_${randomUUID()}`): Claims {
  return { conv: randomUUID(), user, ...(origins ? { origins } : {}) };
}

/** What a client needs to go on: a fresh token, and where it opens its stream within a minute. */
export async function connection(
  request: IncomingMessage,
  options: DirectLineOptions,
  tokens: Tokens,
  claims: Claims,
  after: number,
) {
  const { conv, origins } = claims;
  const ticket = await tokens.issueTicket({ conv, after, ...(origins ? { origins } : {}) });
  const socketBase = baseUrl(request, options.config).replace(/^http/, 'ws');
  return {
    conversationId: conv,
    token: await tokens.issue(claims),
    expires_in: TOKEN_SECONDS,
    streamUrl: `${socketBase}/v3/directline/conversations/${conv}/stream?watermark=${after}&t=${ticket}`,
  };
}

export interface Place {
  claims: Claims;
  serviceUrl: string;
  timestamp: Date;
}

/**
 * Tells the bot that a member has come, so that it welcomes them; once a conversation, however often a page
 * asks for it. `repeated` says that it had been started already.
 */
export function start(
  options: DirectLineOptions,
  place: Place,
  locale: string | undefined,
): Promise<Accepted> {
  const { conv, user } = place.claims;
  return handIn(options, conv, 'start', {
    type: 'conversationUpdate',
    membersAdded: [{ id: user, name: '' }],
    ...(locale ? { locale } : {}),
    ...envelope({ ...place, conversation: conv, user }),
  });
}

/** Hands a member's activity to the bot; resolves when it is on disk. */
export function post(
  options: DirectLineOptions,
  place: Place,
  incoming: IncomingActivity,
): Promise<Accepted> {
  const { conv, user } = place.claims;
  const delivery = incoming.channelData?.clientActivityID ?? randomUUID();
  const activity = asActivity(incoming, { ...place, conversation: conv, user });
  return handIn(options, conv, `activity:${delivery}`, activity);
}

async function handIn(
  { turns, log }: DirectLineOptions,
  conversation: string,
  delivery: string,
  activity: ReturnType<typeof asActivity>,
): Promise<Accepted> {
  try {
    return await turns.receive({
      channel: 'web',
      conversation: conversationKey(conversation),
      delivery,
      activity,
    });
  } catch (error) {
    if (error instanceof BusyError) throw busy(error);
    if (error instanceof StoreUnavailableError) throw unavailable(error.retryAfter);
    log.error({ fault: error instanceof Error ? error.name : typeof error }, 'A message was not taken in');
    throw new RequestError(
      502,
      'BotRejectedActivity',
      'The bot could not take the message in. Send it again.',
    );
  }
}

function busy({ scope, retryAfter }: BusyError): RequestError {
  const headers = { 'retry-after': String(retryAfter) };
  return scope === 'conversation'
    ? new RequestError(429, 'TooManyRequests', 'Wait until the last messages are answered.', headers)
    : unavailable(retryAfter);
}

function unavailable(retryAfter: number): RequestError {
  const headers = { 'retry-after': String(retryAfter) };
  return new RequestError(
    503,
    'ServiceUnavailable',
    'The service is busy. Send it again in a moment.',
    headers,
  );
}
