import type { Snippet } from '../../content/index.ts';
import type { Citation } from '../say/reply.ts';

/** Where a snippet's facts come from. */
export function citationsOf({ sources }: Snippet): Citation[] {
  return sources.map(({ title, organization, year, url }) => ({ title, organization, year, url }));
}
