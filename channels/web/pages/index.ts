import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Server } from 'restify';
import { answerHtml, answerSeeOther, queryOf, route } from '../../http/index.ts';
import { answerAsset, createAsset } from '../assets/asset.ts';
import type { Assets } from '../assets/index.ts';
import { baseUrl } from '../directLine/origins.ts';
import { createMarkdown } from '../markdown.ts';
import type { WebOptions } from '../options.ts';
import { readArticles } from './article.ts';
import { articlePage } from './articlePage.ts';
import { forgetPage, framePage } from './framePage.ts';
import { preferredLanguage, type Words, wordsOf } from './pageWords.ts';
import { framePolicy, pagePolicy } from './policy.ts';

const HERO = join(import.meta.dirname, 'hero.svg');
const ICON = join(import.meta.dirname, 'icon.svg');
const A_DAY = 'public, max-age=86400';

/** Mounts the demo page in every language, and the window that the widget puts into a page. */
export async function mountPages(
  server: Server,
  options: WebOptions,
  words: Words,
  assets: Assets,
  exit: string,
): Promise<void> {
  const { config, log } = options;
  const articles = await readArticles(options.articleFolder, words.keys());
  const [first = 'en'] = words.keys();
  for (const [path, file] of [
    ['/hero.svg', HERO],
    ['/favicon.ico', ICON],
  ] as const) {
    const asset = createAsset(file, await readFile(file), A_DAY);
    server.get(
      path,
      route((request, response) => answerAsset(request, response, asset), log),
    );
  }

  for (const [language, article] of articles) {
    const markdown = createMarkdown(wordsOf(words, language).frame.external);
    server.get(
      language === first ? '/' : `/${language}`,
      route((request, response) => {
        const base = baseUrl(request, config);
        const input = { words, language, article, plan: options.plan(), base, markdown };
        const page = articlePage({ ...input, heroUrl: '/hero.svg', url: assets.url });
        answerHtml(response, 200, page.markup, { 'content-security-policy': pagePolicy() });
      }, log),
    );
  }
  server.get(
    `/${first}`,
    route((_request, response) => answerSeeOther(response, '/'), log),
  );

  server.get(
    '/chat/frame',
    route((request, response) => {
      const query = queryOf(request);
      const wanted = query.get('language') ?? '';
      const language = words.has(wanted)
        ? wanted
        : preferredLanguage(words, request.headers['accept-language']);
      const nonce = randomBytes(16).toString('base64');
      const page = framePage({ words, language, query, nonce, exit, url: assets.url });
      const policy = framePolicy(config, baseUrl(request, config), nonce);
      answerHtml(response, 200, page.markup, { 'content-security-policy': policy });
    }, log),
  );
  server.get(
    '/chat/forget',
    route((request, response) => {
      const page = forgetPage(assets.url('forget.js'));
      const policy = framePolicy(config, baseUrl(request, config), '');
      answerHtml(response, 200, page.markup, { 'content-security-policy': policy });
    }, log),
  );
}
