import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWelcomes } from './bots/index.ts';
import {
  type Config,
  ConfigError,
  createLog,
  type Database,
  deletePerson,
  exportPerson,
  listGivenUp,
  openDatabase,
  readConfig,
} from './runtime/index.ts';
import { assemble, BUILT, CONTENT, LOCALES, loadKnowledge, numberSecret, serve } from './service/index.ts';

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
  const report = await checkContent(CONTENT, () => new Date(), config.planFile, LOCALES);
  process.stdout.write(`${printReport(report)}\n`);
  const { faultLine, faultsOfLocales } = await import('./locales/index.ts');
  const faults = await faultsOfLocales(LOCALES);
  for (const fault of faults) process.stdout.write(`fault    locales/${faultLine(fault)}\n`);
  process.stdout.write(`Read the words of the interface: ${faults.length} fault(s).\n`);
  process.exitCode = report.faults.length + faults.length > 0 ? 1 : 0;
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
