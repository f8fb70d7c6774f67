import type { Entity } from 'botbuilder';
import type { Source } from './shown.ts';

/** Letters of a claim's name that Teams shows. */
const LONGEST_NAME = 80;

/**
 * The sources as a schema.org Message, for clients that read them out of the activity.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content
 */
export function messageEntity(sources: readonly Source[]): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: sources.map(({ title, organization, year, url }, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: title.slice(0, LONGEST_NAME),
        url,
        abstract: `${organization}, ${year}`,
      },
    })),
  };
}
