import { randomUUID } from 'node:crypto';
import { type CodeBook, createWelcomes, DurableTurns, Knowledge } from '../bots/index.ts';
import { STAND_IN_NUMBER } from '../channels/sms/dev/standInNumber.ts';
import {
  type Config,
  createMetrics,
  type KeptFolders,
  keptSecret,
  type Logger,
  openDatabase,
  systemClock,
} from '../runtime/index.ts';
import { BUILT, CONTENT, LOCALES } from './folders.ts';

/** The bot over its store, with no door open yet. */
export async function assemble(config: Config, log: Logger, keptIn = keptFolders(config)) {
  const knowledge = await loadKnowledge(config, log, keptIn);
  const database = await openDatabase(config);
  const secret = await numberSecret(config);
  const welcomes = createWelcomes(database, secret);
  const turns = new DurableTurns({
    database,
    steps: knowledge.steps,
    retention: config,
    clock: systemClock,
    log,
    metrics: createMetrics(),
    codes: codeBook(config, secret),
    welcomes,
  });
  const close = async () => {
    await turns.drain();
    await database.close();
  };
  return { knowledge, database, turns, welcomes, secret, close };
}

/** Where a routine can be moved to by a code: text messages, where their number is known, and Teams. */
function codeBook(config: Config, secret: string): CodeBook {
  const number = config.sms ? config.sms.from : config.production ? undefined : STAND_IN_NUMBER;
  return {
    secret,
    places: {
      sms: number?.startsWith('MG') ? undefined : number,
      teams: config.teams !== undefined || config.teamsPlayground,
    },
  };
}

/** What the numbers of text messages are hashed and sealed with. */
export async function numberSecret(config: Config): Promise<string> {
  return config.smsNumberSecret ?? (await keptSecret(config.dataDir, 'sms-numbers'));
}

/** Where what is made once is kept: beside the code by `npm ci`, else with the data. */
export function keptFolders({ dataDir }: Config): KeptFolders {
  return { builtFolder: BUILT, cacheFolder: dataDir };
}

/** Content, rules and the recogniser, for the plan that the configuration names. */
export function loadKnowledge(config: Config, log: Logger, keptIn = keptFolders(config)): Promise<Knowledge> {
  return Knowledge.load({
    contentFolder: CONTENT,
    localesFolder: LOCALES,
    planFile: config.planFile,
    ...keptIn,
    clock: systemClock,
    ids: randomUUID,
    log,
  });
}
