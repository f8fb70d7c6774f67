import type { Activity } from 'botbuilder';
import type { ShownCitation } from '../citations.ts';
import { type Html, html, markup } from '../pages/html.ts';
import { type Words, wordsOf } from '../pages/pageWords.ts';

/** One thing that was said, ready to be shown. */
export interface Said {
  activity: Partial<Activity>;
  mine: boolean;
  citations: ShownCitation[];
}

export interface SimpleInput {
  words: Words;
  language: string;
  said: readonly Said[];
  /** A text to begin with, which a link has brought along. */
  draft: string;
  /** Makes a form count once, however often it is sent. */
  delivery: string;
  note: 'empty' | 'late' | undefined;
  url(name: 'chat.css'): string;
  markdown(text: string): string;
}

/** The chat as a page of plain forms: for browsers without scripts, and for who likes a page better. */
export function simplePage(input: SimpleInput): Html {
  const { words, language, url } = input;
  const { chat, frame, article } = wordsOf(words, language);
  const other = [...words.keys()].find((code) => code !== language) ?? language;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${chat.title}</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="${url('chat.css')}">
</head>
<body>
<header><div>
<a href="${language === 'en' ? '/' : `/${language}`}">${chat.back}</a>
${languageSwitch(input, other)}
</div></header>
<main>
<h1>${chat.title}</h1>
<p class="lead">${chat.lead}</p>
<p class="emergency"><strong>${frame.emergency} <a href="tel:911">911</a>.</strong> ${frame.crisis} <a href="tel:988">988</a>.</p>
${input.draft && ask(input)}
${transcript(input)}
${input.note && html`<p class="note" role="alert">${chat[input.note]}</p>`}
${choices(input)}
${!input.draft && ask(input)}
<form method="post" action="/chat/restart" class="end">
<input type="hidden" name="lang" value="${language}">
<button>${chat.restart}</button>
<button class="leave" formaction="/chat/leave" aria-describedby="leaving">${chat.leave}</button>
<p class="fine" id="leaving">${frame.leaveHint}</p>
</form>
</main>
<footer><p class="fine">${article.disclaimer}</p></footer>
</body>
</html>`;
}

/**
 * Leads to the page in the other language. Where something has been said, it is said to the bot as well, so that
 * what is asked just now is asked again in that language.
 */
function languageSwitch({ words, language, said, delivery }: SimpleInput, other: string): Html {
  const { chat } = wordsOf(words, language);
  if (said.length === 0) {
    return html`<a href="/chat?lang=${other}" lang="${other}" hreflang="${other}">${chat.language}</a>`;
  }
  return html`<form method="post" action="/chat">${hidden({ language: other, delivery: `${delivery}-${other}` })}
<button name="text" value="${wordsOf(words, other).frame.languageMessage}" lang="${other}">${chat.language}</button></form>`;
}

/** The box to write in. A question that a link has brought along stands in it, and it stands first then. */
function ask(input: SimpleInput): Html {
  const { chat } = wordsOf(input.words, input.language);
  return html`<form method="post" action="/chat" class="ask">
${hidden(input)}
<label for="text">${chat.label}</label>
<div><input id="text" name="text" maxlength="2000" autocomplete="off" enterkeyhint="send" placeholder="${chat.placeholder}" value="${input.draft}">
<button>${chat.send}</button></div>
</form>`;
}

function transcript({ said, words, language, markdown }: SimpleInput): Html {
  const { chat } = wordsOf(words, language);
  const last = said.findLastIndex(({ mine }) => !mine);
  const first = said.findIndex(({ mine }, index) => !mine && !said.slice(index).some((one) => one.mine));
  return html`<ol class="said">${said.map(
    (
      one,
      index,
    ) => html`<li class="${one.mine ? 'mine' : 'theirs'}"${index === (first < 0 ? last : first) && markup(' id="latest" tabindex="-1"')}>
<p class="who">${one.mine ? chat.you : chat.helper}</p>
${one.mine ? html`<p>${one.activity.text ?? ''}</p>` : reply(one, chat.sources, markdown)}
</li>`,
  )}</ol>`;
}

function reply({ activity, citations }: Said, title: string, markdown: (text: string) => string): Html {
  const pictures = activity.attachments ?? [];
  return html`<div${activity.locale !== undefined && html` lang="${activity.locale}"`}>${markup(markdown(activity.text ?? ''))}
${pictures.map(({ contentUrl, name }) => html`<img src="${new URL(contentUrl ?? '', 'http://x').pathname}" alt="${name ?? ''}" loading="lazy">`)}</div>
${
  citations.length > 0 &&
  html`<details><summary>${title} (${citations.length})</summary><ol class="cited">${citations.map(
    ({ name, url }) => html`<li><a href="${url}" lang="en">${name}</a></li>`,
  )}</ol></details>`
}`;
}

/** The buttons under the last reply, or questions to begin with. A form of their own: Enter sends the text. */
function choices(input: SimpleInput): Html {
  const { chat, topics } = wordsOf(input.words, input.language);
  const actions = input.said.at(-1)?.activity.suggestedActions?.actions ?? [];
  const offered = actions.map(({ title, value, text }) => ({ title, value: String(text ?? value ?? title) }));
  const shown = input.said.length > 0 ? offered : topics.map((topic) => ({ title: topic, value: topic }));
  if (shown.length === 0) return html``;
  return html`<form method="post" action="/chat" class="choices">${hidden(input)}
<fieldset><legend>${input.said.length > 0 ? chat.choices : chat.ideas}</legend>${shown.map(
    ({ title, value }) => html`<button name="text" value="${value}">${title}</button>`,
  )}</fieldset></form>`;
}

function hidden({ language, delivery }: Pick<SimpleInput, 'language' | 'delivery'>): Html {
  return html`<input type="hidden" name="lang" value="${language}"><input type="hidden" name="delivery" value="${delivery}">`;
}
