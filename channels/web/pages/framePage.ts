import type { FrameSettings } from '../frame/frameSettings.ts';
import { colorOf, textOn } from '../widget/settings.ts';
import { type Html, html, markup } from './html.ts';
import { type Words, wordsOf } from './pageWords.ts';

export interface FrameInput {
  words: Words;
  language: string;
  query: URLSearchParams;
  nonce: string;
  exit: string;
  url(name: 'frame.js' | 'frame.css' | 'webchat.js'): string;
}

/** The chat window: what is always visible stands in the page, Web Chat is put into `#room` by its script. */
export function framePage({ words, language, query, nonce, exit, url }: FrameInput): Html {
  const { frame } = wordsOf(words, language);
  const color = colorOf({ color: query.get('color') ?? '' });
  const topic = query.get('topic')?.slice(0, 300);
  const settings: FrameSettings = {
    words: Object.fromEntries(
      [...words].map(([code, spoken]) => [code, { ...spoken.frame, switchTo: spoken.switchTo }]),
    ),
    language,
    pageLanguage: language,
    color,
    textOnColor: textOn(color),
    ...(topic ? { topic } : {}),
    webChat: url('webchat.js'),
    nonce,
    exit,
  };
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${frame.title}</title>
<link rel="stylesheet" href="${url('frame.css')}">
<script type="application/json" id="settings">${markup(asData(settings))}</script>
<script src="${url('frame.js')}" defer></script>
</head>
<body>
<header>
<div class="who"><h1 data-word="title">${frame.title}</h1><p data-word="subtitle">${frame.subtitle}</p></div>
<div class="tools">
<button type="button" id="language" data-word="switchTo">${wordsOf(words, language).switchTo}</button>
<button type="button" id="restart" class="icon" data-label="restart">${ICONS.restart}</button>
<button type="button" id="close" class="icon" data-label="close">${ICONS.close}</button>
</div>
</header>
<p id="away" role="status"></p>
<main>
<p id="loading" data-word="loading" role="status">${frame.loading}</p>
<div id="trouble" role="alert" hidden><p data-word="trouble">${frame.trouble}</p><button type="button" id="retry" data-word="retry">${frame.retry}</button></div>
<div id="room"></div>
<noscript><p><a href="/chat?lang=${language}" target="_blank">${wordsOf(words, language).article.plainLink}</a></p></noscript>
</main>
<footer>
<p class="always"><strong><span data-word="emergency">${frame.emergency}</span> <span class="call"><a href="tel:911">911</a>.</span></strong> <span data-word="crisis">${frame.crisis}</span> <span class="call"><a href="tel:988">988</a>.</span> <span data-word="footer">${frame.footer}</span></p>
<button type="button" id="leave" data-word="leave" data-hint="leaveHint" title="${frame.leaveHint}">${frame.leave}</button>
</footer>
</body>
</html>`;
}

/** JSON that cannot end its script element early. */
function asData(value: object): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

const icon = (path: string) =>
  markup(
    `<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`,
  );

const ICONS = {
  restart: icon('<path d="M4 5v5h5"/><path d="M4.6 10A8 8 0 1 1 4 13"/>'),
  close: icon('<path d="m6 6 12 12M18 6 6 18"/>'),
};

/** The page that `shutdown` of the widget lets forget the conversation. */
export function forgetPage(script: string): Html {
  return html`<!doctype html><html lang="en"><head><title>.</title></head><body><script src="${script}"></script></body></html>`;
}
