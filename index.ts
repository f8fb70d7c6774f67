import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'restify';
import { type CodeBook, createWelcomes, DurableTurns, Knowledge } from './bots/index.ts';
import { STAND_IN_NUMBER } from './channels/sms/dev/standInNumber.ts';
import { placeholdersIn } from './content/index.ts';
import {
  type Config,
  ConfigError,
  createLog,
  createMetrics,
  type Database,
  deletePerson,
  exportPerson,
  type KeptFolders,
  keptSecret,
  type Logger,
  listGivenUp,
  openDatabase,
  readConfig,
  systemClock,
} from './runtime/index.ts';

const HERE = import.meta.dirname;
const CONTENT = join(HERE, 'content');
/** What `npm ci` has made beforehand; see `prepare`. */
const BUILT = join(HERE, 'build', 'kept');

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

async function numberSecret(config: Config): Promise<string> {
  return config.smsNumberSecret ?? (await keptSecret(config.dataDir, 'sms-numbers'));
}

/** Opens every door that is configured. Resolves when it listens; `close` finishes what was taken in. */
export async function serve(config: Config, log: Logger, keptIn = keptFolders(config)) {
  // Together: much of what is known is read from the disk while the code of the channels is loaded.
  const [{ knowledge, database, turns, welcomes, secret, close }, channels] = await Promise.all([
    assemble(config, log, keptIn),
    import('./channels/index.ts'),
  ]);
  const { closeServer, createServer, deskDoor, listenWith, smsDoor, twilioDoor, webServer } = channels;
  const ending = new AbortController();
  const server = createServer({
    log,
    ending: ending.signal,
    secure: config.publicUrl.startsWith('https:'),
    checks: {
      store: () => database.rows('select 1').then(() => {}),
      content: async () => void knowledge.content,
    },
  });
  const web = await webServer(server, {
    turns,
    config,
    proxies: config.trustedProxies,
    exitUrl: config.exitUrl,
    directLineSecret: config.directLineSecret ?? (await keptSecret(config.dataDir, 'direct-line')),
    log,
    words: doorWords(knowledge, 'page'),
    plan: () => ({ ...knowledge.content.plan, madeUp: placeholdersIn(knowledge.content.plan).length > 0 }),
    articleFolder: join(CONTENT, 'article'),
    picturesFolder: join(CONTENT, 'exercises', 'pictures'),
    keptIn,
  });
  const sms = smsDoor({
    turns,
    database,
    config,
    words: doorWords(knowledge, 'sms'),
    plan: () => knowledge.content.plan,
    listen: listenWith(knowledge),
    numberSecret: secret,
    ids: randomUUID,
  });
  const twilio = twilioDoor(server, { sms, config, log, numberSecret: secret });
  if (config.teams || config.teamsPlayground) {
    const { teamsDoor } = await import('./channels/teams/index.ts');
    teamsDoor(server, {
      turns,
      database,
      welcomes,
      config,
      words: doorWords(knowledge, 'teams'),
      plan: (language) => knowledge.planWords(language),
      sms,
      log,
      clock: systemClock,
    });
  }
  const desk = deskDoor(server, { turns, database, config, log, clock: systemClock });
  if (desk) turns.registerOutlet(desk.outlet);
  await turns.start();
  await listen(server, config);
  // Finding every file to watch takes a while, in which members are served already.
  const watching = knowledge.watch();
  warn(knowledge, config, log);
  log.info({ url: config.publicUrl, port: server.address().port }, 'Ready');
  return {
    port: server.address().port as number,
    close: async ({ drainSeconds = 0 } = {}) => {
      ending.abort();
      await systemClock.pause(drainSeconds * 1000);
      web.close();
      twilio?.close();
      await Promise.all([watching.then((watch) => watch.close()), closeServer(server.server)]);
      await close();
    },
  };
}

function keptFolders({ dataDir }: Config): KeptFolders {
  return { builtFolder: BUILT, cacheFolder: dataDir };
}

function loadKnowledge(config: Config, log: Logger, keptIn = keptFolders(config)): Promise<Knowledge> {
  return Knowledge.load({
    contentFolder: CONTENT,
    localesFolder: join(HERE, 'locales'),
    planFile: config.planFile,
    ...keptIn,
    clock: systemClock,
    ids: randomUUID,
    log,
  });
}

function doorWords({ locales }: Knowledge, door: 'page' | 'teams' | 'sms') {
  return { en: locales.door(door, 'en'), es: locales.door(door, 'es') };
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function warn(knowledge: Knowledge, config: Config, log: Logger): void {
  const madeUp = placeholdersIn(knowledge.content.plan);
  if (madeUp.length > 0) {
    log.warn({ keys: madeUp }, `The plan's data are made up: put your own into ${config.planFile}`);
  }
  if (config.unshared.length > 0) {
    log.warn(
      { keys: config.unshared },
      'Each process makes these secrets for itself: set them alike for all',
    );
  }
  if (!config.teams && !config.teamsPlayground) log.info('Microsoft Teams is off: MicrosoftAppId is not set');
  if (!config.sms) {
    const instead = config.production ? 'SMS through Twilio is off' : 'SMS has no carrier but /dev/phone';
    log.info(`${instead}: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM are not set`);
  }
}

async function runService(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const service = await serve(config, log);
  const end = (signal: string) => {
    log.info({ signal }, 'Finishing what was taken in');
    // Whoever stops it by hand does not want to wait.
    service.close(signal === 'SIGTERM' ? config : {}).then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'The service did not end cleanly; what was taken in is done at the next start');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end).once('SIGINT', end);
}

async function runChat(config: Config, [name = 'me']: readonly string[]): Promise<void> {
  const { chat } = await import('./channels/terminal/chat.ts');
  const { turns, close } = await assemble(config, createLog('silent'));
  await turns.start();
  const { stdin: input, stdout: output } = process;
  await chat(turns, { input, output, styled: output.isTTY }, name);
  await close();
}

async function runPhone(config: Config, [number = '+15555550123']: readonly string[]): Promise<void> {
  const { standInAccount, terminalPhone } = await import('./channels/sms/index.ts');
  const account = standInAccount(await numberSecret(config));
  const { stdin: input, stdout: output } = process;
  const { publicUrl } = config;
  const localUrl = `http://127.0.0.1:${config.port}`;
  await terminalPhone({ account, publicUrl, localUrl, input, output, styled: output.isTTY, number });
}

async function runUnderstand(config: Config): Promise<void> {
  const { understandLines } = await import('./channels/terminal/understandLines.ts');
  const knowledge = await loadKnowledge(config, createLog('silent'));
  await understandLines(process.stdin, process.stdout, (text, language) => ({
    ...knowledge.firstOutcome(text, language),
  }));
}

async function runExplain(config: Config, words: readonly string[]): Promise<void> {
  const text = words.join(' ').trim();
  if (!text) throw new ConfigError(['Give the text to explain: npm run explain -- "my back is stiff"']);
  const { explainLines } = await import('./channels/terminal/explainLines.ts');
  const knowledge = await loadKnowledge(config, createLog('silent'));
  process.stdout.write(`${explainLines(knowledge.explain(text)).join('\n')}\n`);
}

async function runContentCheck(config: Config): Promise<void> {
  const { checkContent, printReport } = await import('./content/check/index.ts');
  const report = await checkContent(CONTENT, () => new Date(), config.planFile, join(HERE, 'locales'));
  process.stdout.write(`${printReport(report)}\n`);
  process.exitCode = report.faults.length > 0 ? 1 : 0;
}

/**
 * Makes what a start would make otherwise: content as checked, the trained recogniser, the pages' scripts and, on
 * the way, compiled code. It runs at the end of `npm ci`, so it does not fail; the start itself tells what is wrong.
 */
async function runPrepare(config: Config): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'activity-bot-'));
  try {
    const own = { ...config, dataDir, databaseUrl: undefined, port: 0, host: '127.0.0.1' };
    const service = await serve(own, createLog('silent'), { cacheFolder: BUILT });
    await service.close();
  } catch (error) {
    process.stderr.write(`The first start will take longer: ${String(error)}\n`);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function runPerson(
  config: Config,
  [key]: readonly string[],
  action: (database: Database, key: string) => Promise<unknown>,
): Promise<void> {
  if (!key) throw new ConfigError(['Give the person or conversation, such as web:4f3a9c']);
  const database = await openDatabase(config);
  process.stdout.write(`${JSON.stringify(await action(database, key), null, 2)}\n`);
  await database.close();
}

async function runDelete(config: Config, words: readonly string[]): Promise<void> {
  const secret = await numberSecret(config);
  await runPerson(config, words, async (database, key) => {
    await database.write((sql) => createWelcomes(database, secret).endAllOf(sql, key));
    return deletePerson(database, key);
  });
}

async function runGivenUp(config: Config): Promise<void> {
  const database = await openDatabase(config);
  for (const message of await listGivenUp(database)) process.stdout.write(`${JSON.stringify(message)}\n`);
  await database.close();
}

/** What `node index.ts <command>` does; without one it serves. */
const COMMANDS: Record<string, (config: Config, words: readonly string[]) => Promise<void>> = {
  serve: runService,
  chat: runChat,
  sms: runPhone,
  understand: runUnderstand,
  explain: runExplain,
  'content:check': runContentCheck,
  prepare: runPrepare,
  'messages:given-up': runGivenUp,
  'person:export': (config, words) => runPerson(config, words, exportPerson),
  'person:delete': runDelete,
};

async function main([name = 'serve', ...words]: readonly string[]): Promise<void> {
  const command = COMMANDS[name];
  if (!command) {
    throw new ConfigError([`There is no command "${name}"; use one of ${Object.keys(COMMANDS).join(', ')}`]);
  }
  // An installation is nobody's configuration yet.
  await command(readConfig(name === 'prepare' ? {} : process.env), words);
}

if (import.meta.main) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
