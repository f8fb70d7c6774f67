import type { ChannelActivity } from './channelActivity.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * What the member wrote: without the mention of the bot, other people's mentions as their names alone, and
 * without the HTML entities that Teams writes for some signs.
 */
export function wordsOf({ text, entities, recipient }: ChannelActivity): string {
  let words = text ?? '';
  for (const { type, text: mention, mentioned } of entities ?? []) {
    if (type !== 'mention' || !mention || mentioned?.id !== recipient?.id) continue;
    words = words.split(mention).join(' ');
  }
  return plain(words)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

function plain(words: string): string {
  const named = words.replace(/<\/?at(?: [^<>]{0,200})?>/g, '');
  return named.replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
