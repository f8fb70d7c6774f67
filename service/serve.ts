import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Server } from 'restify';
import type { Knowledge } from '../bots/index.ts';
import { placeholdersIn } from '../content/index.ts';
import { type Config, keptSecret, type Logger, systemClock } from '../runtime/index.ts';
import { assemble, keptFolders } from './assemble.ts';
import { CONTENT } from './folders.ts';

/** Opens every door that is configured. Resolves when it listens; `close` finishes what was taken in. */
export async function serve(config: Config, log: Logger, keptIn = keptFolders(config)) {
  // Together: much of what is known is read from the disk while the code of the channels is loaded.
  const [{ knowledge, database, turns, welcomes, secret, close }, channels] = await Promise.all([
    assemble(config, log, keptIn),
    import('../channels/index.ts'),
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
    const { teamsDoor } = await import('../channels/teams/index.ts');
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
