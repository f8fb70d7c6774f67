import type { Activity } from 'botbuilder';

/** A source as it is shown under an answer, numbered from 1. */
export interface ShownCitation {
  position: number;
  name: string;
  url: string;
}

interface Source {
  title: string;
  organization: string;
  year: number;
  url: string;
}

interface Claim {
  position?: number | string;
  appearance?: { name?: string; url?: string };
}

/**
 * The sources of a reply: out of `channelData.citations`, or out of a schema.org Message entity where the
 * activity carries one already.
 */
export function citationsOf({ channelData, entities }: Partial<Activity>): ShownCitation[] {
  const sources: Source[] = channelData?.citations ?? [];
  if (sources.length > 0) {
    return sources.map((source, index) => ({ position: index + 1, name: nameOf(source), url: source.url }));
  }
  const message = entities?.find((entity) => entity.type === 'https://schema.org/Message');
  const claims: Claim[] = message?.citation ?? [];
  return claims.flatMap(({ position, appearance }, index) =>
    appearance?.url
      ? [{ position: Number(position ?? index + 1), name: appearance.name ?? '', url: appearance.url }]
      : [],
  );
}

function nameOf({ title, organization, year }: Source): string {
  return `${title} (${organization}, ${year})`;
}

/**
 * Adds the link reference definitions that Web Chat makes its list of sources from, where the text has none.
 * They stand in a paragraph of their own and are not shown as text.
 */
export function withLinkDefinitions(text: string, citations: readonly ShownCitation[]): string {
  if (citations.length === 0 || /^\[\d+\]: /m.test(text)) return text;
  const definitions = citations.map(
    ({ position, name, url }) =>
      `[${position}]: ${encodeURI(decodeURI(url))} "${name.replace(/["\\\n]/g, "'")}"`,
  );
  return `${text.trimEnd()}\n\n${definitions.join('\n')}`;
}
