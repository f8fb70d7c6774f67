/**
 * One bot over restify, to be measured: `MODE=echo`, the bare echo bot of the SDK over a thin adapter;
 * `MODE=durable`, the same answer through the durable turn; `MODE=whole`, the durable turn with the reader, the
 * gate and the dialogs of the service. `GET /used` tells the process's CPU and memory.
 */
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Activity, TurnContext } from 'botbuilder';
import restify from 'restify';
import { CollectingAdapter } from '../../bots/collectingAdapter.ts';
import { DurableTurns } from '../../bots/durableTurns.ts';
import { Knowledge } from '../../bots/knowledge.ts';
import type { Steps } from '../../bots/turnRun.ts';
import { createLog, createMetrics, openDatabase, systemClock } from '../../runtime/index.ts';
import { countAloud, countingSteps } from '../bots/testBot.ts';

const { MODE = 'durable', DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl } = process.env;

type Answer = (body: { conversation: string; delivery: string; text: string }) => Promise<unknown>;

/** Answers in the response, keeps nothing. */
const echo: Answer = async ({ conversation, text }) => {
  const adapter = new CollectingAdapter();
  const activity: Partial<Activity> = {
    type: 'message',
    text,
    channelId: 'web',
    from: { id: 'ann', name: '' },
    recipient: { id: 'bot', name: '' },
    conversation: { id: conversation, name: '', isGroup: false, conversationType: 'personal' },
  };
  const context = new TurnContext(adapter, activity);
  await context.sendActivity(`1: ${context.activity.text}`);
  return adapter.sent;
};

async function wholeSteps(): Promise<Steps> {
  const root = resolve(import.meta.dirname, '../..');
  const knowledge = await Knowledge.load({
    contentFolder: join(root, 'content'),
    localesFolder: join(root, 'locales'),
    planFile: join(root, 'content', 'plan.yaml'),
    cacheFolder: join(root, 'data'),
    clock: systemClock,
    ids: randomUUID,
    log: createLog('silent'),
  });
  return knowledge.steps;
}

/** Answers when the message is on disk; the reply follows. */
async function durable(steps: Steps): Promise<Answer> {
  const turns = new DurableTurns({
    database: await openDatabase({ dataDir, databaseUrl }),
    steps,
    retention: { retentionDays: 30, wordsHours: 24 },
    clock: systemClock,
    log: createLog('silent'),
    metrics: createMetrics(),
  });
  await turns.start();
  return async ({ conversation, delivery, text }) => {
    const activity = { type: 'message', text, from: { id: 'ann', name: '' } };
    const accepted = await turns.receive({ channel: 'web', conversation, delivery, activity });
    settling += 1;
    void turns.settled(conversation, accepted.sequence).then(() => {
      settling -= 1;
    });
    return accepted;
  };
}

let settling = 0;
const answers: Record<string, () => Promise<Answer>> = {
  echo: async () => echo,
  durable: () => durable(countingSteps({ converse: countAloud })),
  whole: async () => durable(await wholeSteps()),
};
const start = answers[MODE];
if (!start) throw new Error(`There is no mode ${MODE}`);
const answer = await start();
const server = restify.createServer();
server.use(restify.plugins.bodyParser({ maxBodySize: 65_536 }));
server.post('/messages', async (request, response) => {
  response.send(200, await answer(request.body));
});
server.get('/used', async (_request, response) => {
  const { user, system } = process.cpuUsage();
  response.send(200, { cpu: user + system, memory: process.memoryUsage().rss, settling });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.once('end', () => process.exit()).resume();
