import { fill, type TeamsWords } from '../words.ts';

const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.19/MicrosoftTeams';
const ACCENT = '#1f5f5b';

/** What the manifest is made from. */
export interface AppFacts {
  /** The bot's app id, which is the app's own id too. */
  appId: string;
  /** Semantic version; a changed package needs a higher one. */
  version: string;
  planName: string;
  /** Host that members reach the service at. */
  host: string;
  links: { website: string; privacy: string; terms: string };
}

/** The app's manifest, in English. */
export function manifestOf(facts: AppFacts, { app }: TeamsWords) {
  const { appId, version, planName, host, links } = facts;
  return {
    $schema: `${SCHEMA}.schema.json`,
    manifestVersion: '1.19',
    version,
    id: appId,
    developer: {
      name: planName,
      websiteUrl: links.website,
      privacyUrl: links.privacy,
      termsOfUseUrl: links.terms,
    },
    name: { short: app.name, full: `${app.name}: ${planName}`.slice(0, 100) },
    description: { short: app.short, full: fill(app.full, { planName }) },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: ACCENT,
    localizationInfo: {
      defaultLanguageTag: 'en',
      additionalLanguages: [{ languageTag: 'es', file: 'es.json' }],
    },
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [{ scopes: ['personal', 'team', 'groupChat'], commands: app.commands }],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [host],
  };
}

/** The manifest's words in another language, by the path of each. */
export function localisationOf({ planName }: AppFacts, { app }: TeamsWords): Record<string, string> {
  const commands = app.commands.flatMap(({ title, description }, index) => {
    const path = `bots[0].commandLists[0].commands[${index}]`;
    return [
      [`${path}.title`, title],
      [`${path}.description`, description],
    ];
  });
  return {
    $schema: `${SCHEMA}.Localization.schema.json`,
    'name.short': app.name,
    'name.full': `${app.name}: ${planName}`.slice(0, 100),
    'description.short': app.short,
    'description.full': fill(app.full, { planName }),
    ...Object.fromEntries(commands),
  };
}
