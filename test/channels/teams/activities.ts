import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { parse } from 'yaml';
import { type Language, parseTeamsWords } from '../../../channels/teams/words.ts';

const LOCALES = join(import.meta.dirname, '../../../locales');

export function teamsWords(language: Language): unknown {
  return parse(readFileSync(join(LOCALES, language, 'teams.yaml'), 'utf8'));
}

export const WORDS = { en: teamsWords('en'), es: teamsWords('es') };
export const wordsIn = parseTeamsWords(WORDS);
export const PLAN = {
  planName: 'Example Health Plan',
  nurseLine: '1-800-555-0111',
  memberServices: '1-800-555-0122',
  hours: 'always',
};

/** A message of Teams as the connector delivers it. */
export function said(text: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1700000000000',
    timestamp: '2026-11-24T15:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/amer/',
    from: { id: '29:ann', name: 'Ann', aadObjectId: '7f3a' },
    recipient: { id: '28:bot', name: 'Exercise helper' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant' },
    locale: 'en-US',
    text,
    ...more,
  };
}

export const GROUP = { id: '19:group', conversationType: 'groupChat', isGroup: true, tenantId: 'tenant' };

/** A reply as the turns commit it. */
export function reply(
  text: string,
  data: Record<string, unknown> = {},
  choices: string[] = [],
): Partial<Activity> {
  const actions = choices.map((title) => ({ type: 'imBack', title, value: title }));
  return {
    type: 'message',
    id: 'a:1|0000002',
    text,
    locale: 'en',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/amer/',
    replyToId: '1700000000000',
    from: { id: '28:bot', name: '' },
    recipient: { id: '29:ann', name: '' },
    conversation: { id: 'a:1', name: '', isGroup: false, conversationType: 'personal' },
    channelData: {
      sms: 'short form',
      receipt: { id: 'r1', verdict: 'GENERAL', outcome: 'answered' },
      ...data,
    },
    ...(choices.length > 0 && { suggestedActions: { to: [], actions } }),
  };
}

export function receipt(verdict: string, outcome: string): Record<string, unknown> {
  return { receipt: { id: 'r1', verdict, outcome } };
}
