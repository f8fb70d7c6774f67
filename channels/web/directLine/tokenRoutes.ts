import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'restify';
import { z } from 'zod';
import { answerJson, readJson } from '../../http/index.ts';
import type { DirectLineOptions } from '../options.ts';
import { requireSecret, requireToken } from './authenticate.ts';
import { AZURE_DOMAIN, exchangeWithAzure, refreshWithAzure } from './azure.ts';
import { newClaims } from './conversations.ts';
import { badArgument, forbidden } from './errors.ts';
import { isAllowed } from './origins.ts';
import { type Claims, TOKEN_SECONDS, type Tokens } from './tokens.ts';

const SMALL_BODY = 16_384;

const order = z.object({
  user: z.object({ id: z.string().max(200).optional() }).optional(),
  trustedOrigins: z.array(z.string().max(300)).max(20).optional(),
});

/** `POST /v3/directline/tokens/generate`: for a website's own server, which holds the secret. */
export async function generate(request: Request, response: Response, secret: string, tokens: Tokens) {
  requireSecret(request, secret);
  const parsed = order.safeParse(await readJson(request, SMALL_BODY));
  if (!parsed.success) throw badArgument('Send {"user": {"id": "dl_…"}, "trustedOrigins": ["https://…"]}.');
  const { user, trustedOrigins } = parsed.data;
  if (user?.id !== undefined && !/^dl_[\w.@:-]+$/.test(user.id)) {
    throw badArgument('A user id begins with "dl_", followed by letters, digits or . @ : _ -');
  }
  if (trustedOrigins?.some((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin)) {
    throw badArgument('Write trusted origins like https://www.example.org, without a path.');
  }
  const claims = newClaims(trustedOrigins, user?.id);
  answerJson(response, 200, await tokenFor(claims, tokens));
}

/** `POST /v3/directline/tokens/refresh`: as often as wanted, while the token has not expired. */
export async function refresh(request: Request, response: Response, tokens: Tokens) {
  answerJson(response, 200, await tokenFor(await requireToken(request, tokens), tokens));
}

/**
 * `POST /api/directline/token`: what a chat window starts with. `{"resume": "<token>"}` goes on with the
 * conversation of a token that has expired less than a day ago. The secret stays here.
 */
export async function issue(
  request: Request,
  response: Response,
  options: DirectLineOptions,
  tokens: Tokens,
) {
  if (!isAllowed(request, options.config)) {
    throw forbidden('This page may not embed the chat. An operator can allow it in ALLOWED_ORIGINS.');
  }
  const { resume } = await readJson(request, SMALL_BODY);
  const origins = request.headers.origin ? [request.headers.origin] : undefined;
  const earlier = typeof resume === 'string' ? resume : undefined;
  if (options.config.azureDirectLineSecret) {
    return answerJson(response, 200, await azureConversation(options, origins ?? [], earlier));
  }
  const resumed = earlier ? await resumable(request, earlier, tokens) : undefined;
  const claims = resumed ?? newClaims(origins);
  answerJson(response, 200, {
    ...(await tokenFor(claims, tokens)),
    userId: claims.user,
    domain: '/v3/directline',
    resumed: Boolean(resumed),
  });
}

async function azureConversation(options: DirectLineOptions, origins: string[], earlier: string | undefined) {
  const resumed = earlier ? await refreshWithAzure(earlier, options.fetch) : undefined;
  if (resumed) return { ...resumed, domain: AZURE_DOMAIN, resumed: true };
  const { user } = newClaims();
  const secret = options.config.azureDirectLineSecret ?? '';
  const made = await exchangeWithAzure(secret, user, origins, options.fetch);
  return { ...made, domain: AZURE_DOMAIN, resumed: false };
}

/** A conversation is gone on with only from the page that it was started on. */
async function resumable(
  request: IncomingMessage,
  token: string,
  tokens: Tokens,
): Promise<Claims | undefined> {
  const claims = await tokens.resumable(token);
  const { origin } = request.headers;
  return claims?.origins && !(origin && claims.origins.includes(origin)) ? undefined : claims;
}

async function tokenFor(claims: Claims, tokens: Tokens) {
  return { conversationId: claims.conv, token: await tokens.issue(claims), expires_in: TOKEN_SECONDS };
}
