import type { PlanFacts } from '../options.ts';
import type { Article } from './article.ts';
import { type Html, html, markup } from './html.ts';
import { type Words, wordsOf } from './pageWords.ts';

export interface ArticleInput {
  words: Words;
  language: string;
  article: Article;
  plan: PlanFacts;
  base: string;
  heroUrl: string;
  url(name: 'article.css'): string;
  markdown(text: string): string;
}

const other = (language: string) => (language === 'en' ? 'es' : 'en');
const home = (language: string) => (language === 'en' ? '/' : `/${language}`);

/** The demo: a plan's own page about exercise and the back, with the chat on it. */
export function articlePage(input: ArticleInput): Html {
  const { words, language, article, plan, heroUrl, url } = input;
  const { article: spoken } = wordsOf(words, language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${article.title} | ${plan.name}</title>
<meta name="description" content="${article.description}">
<link rel="alternate" hreflang="${other(language)}" href="${home(other(language))}">
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="${url('article.css')}">
<script src="/widget.js" async></script>
</head>
<body>
<a class="skip" href="#article">${spoken.skip}</a>
${header(input)}
<main id="article">
<div class="hero">
<div class="hero-text">
<p class="kicker">${spoken.kicker}</p>
<h1>${article.title}</h1>
<p class="lead">${article.lead}</p>
<p class="meta">${spoken.minutes}</p>
</div>
<img src="${heroUrl}" alt="${spoken.heroAlt}" width="640" height="520">
</div>
<div class="columns">
<article>${markup(withSourceLinks(input.markdown(article.body), article.sources.length))}
<section class="sources" aria-labelledby="sources"><h2 id="sources">${spoken.sources}</h2>
<ol>${article.sources.map(
    ({ title, organization, year, url: address }, index) =>
      html`<li id="source-${index + 1}"><a href="${address}" lang="en">${title}</a>. ${organization}, ${year}.</li>`,
  )}</ol>
${article.status === 'reviewed' ? '' : html`<p>${spoken.status}</p>`}</section>
<aside class="disclaimer" aria-labelledby="disclaimer"><h2 id="disclaimer">${spoken.disclaimerTitle}</h2><p>${spoken.disclaimer}</p></aside>
</article>
${helper(input)}
</div>
${embed(input)}
</main>
${footer(input)}
</body>
</html>`;
}

function header({ words, language, plan }: ArticleInput): Html {
  const { article: spoken, switchTo } = wordsOf(words, language);
  const link = (id: string) => plan.links.find((one) => one.id === id)?.url ?? home(language);
  return html`<header class="site"><div class="bar">
<a class="brand" href="${home(language)}">${LEAF}<span>${plan.name}</span></a>
<nav aria-label="${spoken.menu}"><ul>
<li><a href="${home(language)}" aria-current="page">${spoken.home}</a></li>
<li><a href="${link('find-a-doctor')}">${spoken.doctors}</a></li>
<li><a href="${link('benefits')}">${spoken.benefits}</a></li>
</ul></nav>
<a class="language" href="${home(other(language))}" lang="${other(language)}" hreflang="${other(language)}">${switchTo}</a>
</div></header>`;
}

/** Questions that open the chat; without the script they lead to the simple page. */
function helper({ words, language }: ArticleInput): Html {
  const { article: spoken, topics } = wordsOf(words, language);
  return html`<aside class="helper" aria-labelledby="helper"><div class="card">
<h2 id="helper">${spoken.ask}</h2>
<p>${spoken.askText}</p>
<h3>${spoken.topics}</h3>
<ul>${topics.map(
    (topic) =>
      html`<li><a class="topic" href="/chat?lang=${language}&ask=${encodeURIComponent(topic)}" data-activity-chat="${topic}">${topic}</a></li>`,
  )}</ul>
<p class="plain">${spoken.plain} <a href="/chat?lang=${language}">${spoken.plainLink}</a></p>
</div></aside>`;
}

function embed({ words, language, base }: ArticleInput): Html {
  const { article: spoken, topics } = wordsOf(words, language);
  return html`<section class="embed" aria-labelledby="embed"><div>
<h2 id="embed">${spoken.embedTitle}</h2>
<p>${spoken.embedText}</p>
<pre><code>${`<script src="${base}/widget.js" async></script>`}</code></pre>
<p>${spoken.embedMore}</p>
<pre><code>${`<button data-activity-chat="${topics[0]}">${spoken.ask}</button>`}</code></pre>
</div></section>`;
}

function footer({ words, language, plan }: ArticleInput): Html {
  const { article: spoken } = wordsOf(words, language);
  const call = (phone: string) => html`<a class="call" href="tel:${phone}">${phone}</a>`;
  return html`<footer class="site"><div>
<p class="emergency">${spoken.footerEmergency}</p>
<dl><div><dt>${spoken.nurse}</dt><dd>${call(plan.nurseLine.phone)}</dd></div>
<div><dt>${spoken.members}</dt><dd>${call(plan.memberServices.phone)}</dd></div></dl>
<p class="small">${plan.name}. ${plan.madeUp && spoken.madeUp}</p>
</div></footer>`;
}

/** `[2]` in the text becomes a link to the second source. */
function withSourceLinks(page: string, count: number): string {
  return page.replace(/ \[(\d{1,2})\]/g, (found, number: string) =>
    Number(number) <= count
      ? `<sup><a class="cite" href="#source-${number}" aria-describedby="sources">${number}</a></sup>`
      : found,
  );
}

const LEAF = markup(
  '<svg viewBox="0 0 40 40" width="36" height="36" aria-hidden="true"><rect width="40" height="40" rx="12" fill="#14504a"/><path d="M9 25c4 0 6-9 11-9s5 9 11 9" fill="none" stroke="#f2c14e" stroke-width="3" stroke-linecap="round"/><circle cx="20" cy="10.5" r="3" fill="#fff"/><path d="M9 30h22" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/></svg>',
);
