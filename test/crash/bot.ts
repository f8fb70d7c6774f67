/**
 * A bot as a process of its own, for the tests that kill processes: it stands by until its parent sends `go`,
 * then opens the store and answers over HTTP. `POST /messages` takes a message in; `GET /log` reads the log.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { DeliveryError } from '../../bots/deliveryError.ts';
import { DurableTurns } from '../../bots/durableTurns.ts';
import { createLog, createMetrics, openDatabase, systemClock } from '../../runtime/index.ts';
import { countingSteps } from '../bots/testBot.ts';
import { wayOf } from './brokenWays.ts';

const { DATA_DIR: dataDir = '', DATABASE_URL: databaseUrl, SINK_URL = '', BROKEN } = process.env;

async function send(conversation: string, text: string): Promise<void> {
  const body = JSON.stringify({ conversation, text });
  const answer = await fetch(SINK_URL, { method: 'POST', body }).catch((error) => {
    throw DeliveryError.ofConnection(error);
  });
  await answer.body?.cancel();
  if (!answer.ok) throw DeliveryError.ofStatus(answer.status, answer.headers.get('retry-after'));
}

/** Each reply carries its number in the conversation, the words that it answers, and a mark of its own. */
const steps = countingSteps({
  converse: async ({ context, state }) => {
    const count = state.createProperty<{ turns: number }>('count');
    const counted = await count.get(context, { turns: 0 });
    counted.turns += 1;
    await context.sendActivity(`${counted.turns} ${context.activity.text} ${randomUUID()}`);
  },
});

async function serve(): Promise<void> {
  const database = await openDatabase({ dataDir, databaseUrl });
  const turns = new DurableTurns({
    database,
    steps,
    way: wayOf(BROKEN, send),
    retention: { retentionDays: 30, wordsHours: 24 },
    clock: systemClock,
    log: createLog('silent'),
    metrics: createMetrics(),
  });
  // The build that sends before the commit has sent already.
  const deliver = async ({ conversation, text }: { conversation?: { id: string }; text?: string }) => {
    if (BROKEN !== 'sent-before-commit') await send(conversation?.id ?? '', text ?? '');
  };
  turns.registerOutlet({ channel: 'sms', deliver });
  await turns.start();
  const server = createServer((request, response) => {
    answer(turns, request, response).catch(() => response.writeHead(503).end());
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
  });
}

async function answer(
  turns: DurableTurns,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '', 'http://bot');
  if (request.method === 'GET') {
    const after = Number(url.searchParams.get('after'));
    response.end(JSON.stringify(await turns.log(url.searchParams.get('conversation') ?? '', after)));
    return;
  }
  let body = '';
  for await (const chunk of request) body += chunk;
  const { conversation, text } = JSON.parse(body);
  const channel = conversation.startsWith('sms:') ? 'sms' : 'web';
  const activity = { type: 'message', text, from: { id: 'ann', name: '' } };
  const accepted = await turns.receive({ channel, conversation, delivery: text, activity });
  response.end(JSON.stringify(accepted));
}

process.stdin.once('data', () => void serve());
process.stdin.once('end', () => process.exit());
process.stdout.write('ready\n');
