import type { Outlet, Turns, Welcomes } from '../../bots/index.ts';
import type { PlanWords } from '../../locales/index.ts';
import type { Clock, Config, Database, Logger } from '../../runtime/index.ts';
import type { SmsDoor } from '../sms/index.ts';
import type { IsAllowed } from './allowedHosts.ts';
import type { Endpoints } from './signIn/endpoints.ts';
import type { OutgoingToken } from './signIn/outgoingToken.ts';
import type { Language } from './words.ts';

/** The bot's registration at Azure. */
export type BotRegistration = NonNullable<Config['teams']>;
/** The part of the configuration that the Teams door reads; `Config` of the runtime fits it. */
export type TeamsConfig = Pick<
  Config,
  'production' | 'publicUrl' | 'teams' | 'teamsPlayground' | 'teamsServiceHosts'
>;

export interface TeamsOptions {
  turns: Turns & { registerOutlet(outlet: Outlet): void };
  /** Holds the deliveries that were not answered yet. */
  database: Database;
  /** A chat is welcomed once and never again. */
  welcomes: Welcomes;
  config: TeamsConfig;
  /** The content of `locales/<language>/teams.yaml` by language. */
  words: Readonly<Record<Language, unknown>>;
  plan: (language: Language) => PlanWords;
  /** The door for text messages, which Azure's SMS channel carries too. */
  sms: Pick<SmsDoor, 'carry'>;
  log: Logger;
  clock: Clock;
  /** Replaced by tests alone. */
  endpoints?: Partial<Endpoints>;
  token?: OutgoingToken;
  isAllowed?: IsAllowed;
}
