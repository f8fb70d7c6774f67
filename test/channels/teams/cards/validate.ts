import { createRequire } from 'node:module';
import type { Card } from '../../../../channels/teams/cards/card.ts';

/** The bundle, since the package's modules need a bundler; it has no types of its own. */
const adaptivecards: typeof import('adaptivecards') = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

/** Buttons that Teams shows in a row. */
const TEAMS_ACTIONS = 6;

/** What the card library finds wrong with a card, as a client of this version would; empty where it is valid. */
export function faultsOf(card: Card, version = '1.5'): string[] {
  const [major, minor] = version.split('.').map(Number);
  const context = new adaptivecards.SerializationContext(new adaptivecards.Version(major, minor));
  // The library's pattern for the language remembers where its last match ended; one that fails sets it back.
  new adaptivecards.AdaptiveCard().parse({ type: 'AdaptiveCard', version, lang: '-' });
  const parsed = new adaptivecards.AdaptiveCard();
  parsed.hostConfig = new adaptivecards.HostConfig({ actions: { maxActions: TEAMS_ACTIONS } });
  parsed.parse(JSON.parse(JSON.stringify(card)), context);
  const atParsing = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  );
  const properties = parsed.validateProperties().validationEvents.map(({ message }) => message);
  return [...atParsing, ...properties];
}
