import { randomUUID } from 'node:crypto';
import type { Request, Server } from 'restify';
import {
  answerHtml,
  answerSeeOther,
  clientAddress,
  createRateLimit,
  type Handler,
  queryOf,
  RequestError,
  readForm,
  route,
} from '../../http/index.ts';
import type { Assets } from '../assets/index.ts';
import { baseUrl, isAllowed } from '../directLine/origins.ts';
import type { Tokens } from '../directLine/tokens.ts';
import { createMarkdown } from '../markdown.ts';
import type { WebOptions } from '../options.ts';
import { preferredLanguage, type Words, wordsOf } from '../pages/pageWords.ts';
import { pagePolicy } from '../pages/policy.ts';
import { cookieFor, currentClaims, say, transcriptOf } from './simpleConversation.ts';
import { simplePage } from './simplePage.ts';

const LARGEST_FORM = 32_768;
const LONGEST_TEXT = 4_000;

/** Mounts `/chat`: the same bot by plain forms. A conversation begins with the first message. */
export function mountSimplePage(
  server: Server,
  options: WebOptions,
  words: Words,
  assets: Assets,
  tokens: Tokens,
  exit: string,
): void {
  const { config, log, proxies = 0, now = Date.now } = options;
  const limit = createRateLimit(config.rateLimit, now);
  const secure = config.publicUrl.startsWith('https:');
  const languageOf = (wanted: string | null, request: Request) =>
    wanted && words.has(wanted) ? wanted : preferredLanguage(words, request.headers['accept-language']);
  const policy = { 'content-security-policy': pagePolicy(new URL(exit).origin) };

  server.get(
    '/chat',
    route(async (request, response) => {
      const query = queryOf(request);
      const language = languageOf(query.get('lang'), request);
      const claims = await currentClaims(request, tokens);
      const base = baseUrl(request, config);
      const note = query.get('note');
      const page = simplePage({
        words,
        language,
        said: claims
          ? await transcriptOf(options.turns, { conversation: claims.conv, base }, claims.since)
          : [],
        draft: query.get('ask')?.slice(0, 300) ?? '',
        delivery: randomUUID(),
        note: note === 'empty' || note === 'late' ? note : undefined,
        url: assets.url,
        markdown: createMarkdown(wordsOf(words, language).frame.external),
      });
      answerHtml(response, 200, page.markup, policy);
    }, log),
  );

  const form = (
    path: string,
    handler: (...given: [...Parameters<Handler>, URLSearchParams]) => Promise<void>,
  ) =>
    server.post(
      path,
      route(async (request, response) => {
        limit.spend(clientAddress(request, proxies));
        if (!isAllowed(request, { ...config, allowedOrigins: [] })) {
          throw new RequestError(403, 'Forbidden', 'This form is sent from its own page alone.');
        }
        await handler(request, response, await readForm(request, LARGEST_FORM));
      }, log),
    );

  form('/chat', async (request, response, fields) => {
    const language = languageOf(fields.get('lang'), request);
    const text = (fields.get('text') ?? '').trim().slice(0, LONGEST_TEXT);
    if (!text) return answerSeeOther(response, `/chat?lang=${language}&note=empty`);
    const delivery = fields.get('delivery')?.slice(0, 100) || randomUUID();
    const known = await currentClaims(request, tokens);
    const { claims, late } = await say(request, options, known, { text, language, delivery });
    const cookie = { 'set-cookie': cookieFor(await tokens.issue(claims), secure) };
    answerSeeOther(response, `/chat?lang=${language}${late ? '&note=late' : ''}#latest`, cookie);
  });
  const forgotten = { 'set-cookie': cookieFor(undefined, secure) };
  // The page is cleared, and the bot told; what the conversation knows of a person's health still holds.
  form('/chat/restart', async (request, response, fields) => {
    const language = languageOf(fields.get('lang'), request);
    const known = await currentClaims(request, tokens);
    if (!known) return answerSeeOther(response, `/chat?lang=${language}`);
    const text = wordsOf(words, language).frame.restart;
    const message = { text, language, delivery: randomUUID() };
    const { claims, late, sequence } = await say(request, options, known, message);
    const token = await tokens.issue({ ...claims, since: sequence - 1 });
    const cookie = { 'set-cookie': cookieFor(token, secure) };
    answerSeeOther(response, `/chat?lang=${language}${late ? '&note=late' : ''}#latest`, cookie);
  });
  form('/chat/leave', async (_request, response) =>
    answerSeeOther(response, exit, { ...forgotten, 'clear-site-data': '"cache", "storage"' }),
  );
}
