import { z } from 'zod';
import { exitAddress, hosts, origins, proxies, secret, whole, words } from './configKinds.ts';
import { incompleteSets, secretsToShare } from './configSets.ts';
import { LOG_LEVELS } from './log.ts';

/** Thrown at the start where the environment is wrong; names every wrong key and what to do about it. */
export class ConfigError extends Error {
  override name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration is wrong:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

const environment = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'set development, production or test')
    .default('development'),
  PORT: whole(0, 65_535, 3978).default(3978),
  // Loopback: a service that nobody has configured is reached from its own machine alone. Behind a proxy on the
  // same machine that is also right; in a container set 0.0.0.0.
  HOST: words('set an address to listen on, such as 0.0.0.0').default('127.0.0.1'),
  DRAIN_SECONDS: whole(0, 300, 5).optional(),
  DATA_DIR: words('set a folder, such as ./data').default('./data'),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'set the address that members reach, such as https://chat.example.org',
    })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `set one of ${LOG_LEVELS.join(', ')}`).default('info'),
  RATE_LIMIT: z
    .union([z.literal('off'), whole(1, 100_000, 60)], 'set messages a minute, such as 60, or off')
    .default(60),
  TRUSTED_PROXIES: proxies.default(0),
  ALLOWED_ORIGINS: origins.default([]),
  EXIT_URL: exitAddress.optional(),
  DIRECT_LINE_SECRET: secret.optional(),
  AZURE_DIRECT_LINE_SECRET: secret.optional(),
  PLAN_FILE: words('set the file of the plan, such as content/plan.yaml').default('content/plan.yaml'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'set an address such as postgresql://user:password@host:5432/database',
    })
    .optional(),
  RETENTION_DAYS: whole(7, 3650, 30).default(30),
  WORDS_HOURS: whole(1, 8760, 24).default(24),
  MicrosoftAppId: z.uuid('set the application (client) id of the bot registration, a UUID').optional(),
  MicrosoftAppPassword: words('set the client secret of the bot registration').optional(),
  MicrosoftAppType: z
    .enum(
      ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'],
      'set SingleTenant, MultiTenant or UserAssignedMSI',
    )
    .default('SingleTenant'),
  MicrosoftAppTenantId: z.uuid('set the directory (tenant) id, a UUID').optional(),
  TEAMS_SERVICE_HOSTS: hosts.default([]),
  TEAMS_PLAYGROUND: z.enum(['on', 'off'], 'set on or off').default('off'),
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/i, 'set the account SID: AC and 32 hexadecimal digits')
    .optional(),
  TWILIO_AUTH_TOKEN: words('set the auth token of the Twilio account').optional(),
  TWILIO_FROM: z
    .string()
    .regex(
      /^(\+[1-9]\d{6,14}|MG[0-9a-f]{32}|\d{5,6})$/i,
      'set the number in the form +15555550100, a short code, or a messaging service SID',
    )
    .optional(),
  SMS_PICTURES: z.enum(['on', 'off'], 'set on to send pictures by MMS, or off').default('off'),
  SMS_NUMBER_SECRET: secret.optional(),
  DESK_URL: z
    .url({
      protocol: /^https?$/,
      error: 'set the address that takes a handoff, such as https://desk.example.org/bot',
    })
    .optional(),
  DESK_SECRET: secret.optional(),
});
type Environment = z.infer<typeof environment>;

/** Every key that is read; the README's table names the same. */
export const CONFIG_KEYS: readonly string[] = Object.keys(environment.shape);

/** What the process was told by its environment, checked; the README's table has every key. */
export type Config = ReturnType<typeof shape>;

/** Reads the environment; throws a `ConfigError` with all faults at once. Empty values count as absent. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  const faults = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)),
    ...incompleteSets(given),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  return shape(parsed.data);
}

function shape(env: Environment) {
  return {
    production: env.NODE_ENV === 'production',
    port: env.PORT,
    host: env.HOST,
    /** Between SIGTERM and the closing of the doors: so long a proxy may need to notice `/readyz`. */
    drainSeconds: env.DRAIN_SECONDS ?? (env.NODE_ENV === 'production' ? 5 : 0),
    dataDir: env.DATA_DIR,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    logLevel: env.LOG_LEVEL,
    /** Messages a minute and person; undefined where switched off. */
    rateLimit: env.RATE_LIMIT === 'off' ? undefined : env.RATE_LIMIT,
    /** The proxies whose word on a client's address is taken: how many stand before the service, or which. */
    trustedProxies: env.TRUSTED_PROXIES,
    allowedOrigins: env.ALLOWED_ORIGINS,
    /** Where a member who leaves fast is taken; undefined for the door's own choice. */
    exitUrl: env.EXIT_URL,
    directLineSecret: env.DIRECT_LINE_SECRET,
    azureDirectLineSecret: env.AZURE_DIRECT_LINE_SECRET,
    planFile: env.PLAN_FILE,
    databaseUrl: env.DATABASE_URL,
    /** Keys of secrets that this process makes for itself though others may share its database. */
    unshared: env.DATABASE_URL ? secretsToShare(env) : [],
    retentionDays: env.RETENTION_DAYS,
    /** How long a member's own words stay readable in their chat. */
    wordsHours: env.WORDS_HOURS,
    teams: teams(env),
    /** Hosts of connectors beside Microsoft's own to which replies may be sent. */
    teamsServiceHosts: env.TEAMS_SERVICE_HOSTS,
    /** True where unsigned requests from this machine are taken, for Microsoft's playground. */
    teamsPlayground: env.TEAMS_PLAYGROUND === 'on',
    sms: sms(env),
    /** `mms` where exercises' pictures are sent along; otherwise a text message names their address. */
    smsPictures: env.SMS_PICTURES === 'on' ? ('mms' as const) : ('link' as const),
    /** Where people take over conversations; undefined where they are reached by telephone alone. */
    desk: env.DESK_URL && env.DESK_SECRET ? { url: env.DESK_URL, secret: env.DESK_SECRET } : undefined,
    /** Hashes and seals members' numbers; undefined where one is made and kept in the data folder. */
    smsNumberSecret: env.SMS_NUMBER_SECRET,
  };
}

/** The bot registration; undefined where none is configured. */
function teams(env: Environment) {
  if (!env.MicrosoftAppId) return undefined;
  return {
    appId: env.MicrosoftAppId,
    password: env.MicrosoftAppPassword,
    type: env.MicrosoftAppType,
    tenantId: env.MicrosoftAppTenantId,
  };
}

/** The Twilio account; undefined where none is configured. */
function sms(env: Environment) {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken, TWILIO_FROM: from } = env;
  return accountSid && authToken && from ? { accountSid, authToken, from } : undefined;
}
