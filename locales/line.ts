import type { Spoken } from '../safety/index.ts';

/** One thing to say, in the form for screens (Markdown) and the form for text messages (plain text). */
export interface Line {
  web: Spoken;
  sms: Spoken;
}

/** The same words on every channel. */
export function sameEverywhere(text: Spoken): Line {
  return { web: text, sms: text };
}

/** Several lines as one message: paragraphs on screens, sentences in a row in a text message. */
export function joinLines(...lines: readonly Line[]): Line {
  return {
    web: lines.map((line) => line.web).join('\n\n') as Spoken,
    sms: lines.map((line) => line.sms).join(' ') as Spoken,
  };
}

/** One message that says more on a screen than in a text message. */
export function inForms(onScreens: readonly Line[], asText: readonly Line[]): Line {
  return { web: joinLines(...onScreens).web, sms: joinLines(...asText).sms };
}

/** A list without an order; in a text message its items stand in a row. */
export function bulleted(items: readonly Spoken[]): Line {
  return { web: items.map((item) => `- ${item}`).join('\n') as Spoken, sms: items.join('. ') as Spoken };
}

/** A numbered list, which reads the same on every channel. */
export function numbered(items: readonly Spoken[], from = 1): Line {
  const rows = items.map((item, index) => `${index + from}. ${item}`);
  return { web: rows.join('\n') as Spoken, sms: rows.join(' ') as Spoken };
}

/** What leads to a list, and the list: numbered on screens; with dashes in a text message, where numbers choose. */
export function listed(lead: Line, items: readonly Spoken[]): Line {
  const rows = [lead.sms, ...items.map((item) => `- ${item}`)];
  return { web: joinLines(lead, numbered(items)).web, sms: rows.join('\n') as Spoken };
}

/**
 * A member's own words, to be shown to that member alone: bounded, on one line, without Markdown.
 * Never put it in a receipt, a log or a metric.
 */
export function quoteMember(words: string): string {
  return plainWords(words).slice(0, 200);
}

/** What a person of the plan writes to a member: its lines as paragraphs, without links and Markdown. */
export function quotePerson(words: string): string {
  const lines = words.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => inOneLine(line).replace(MARKS, ''));
  const said = lines.map((line) => line.replace(/^[#+ ]+/, '')).filter((line) => line !== '');
  return said.join('\n\n').slice(0, 1_000);
}

/** What makes letters bold, code, links, tables or tags. */
const MARKS = /[\\`*_{}[\]<>|~]/g;

function plainWords(words: string): string {
  return inOneLine(words)
    .replace(MARKS, '')
    .replace(/[()#+!]/g, '');
}

function inOneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}
