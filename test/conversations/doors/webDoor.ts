import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { createServer } from '../../../channels/server.ts';
import { webServer } from '../../../channels/web/index.ts';
import { createLog, openDatabase } from '../../../runtime/index.ts';
import { ask, newToken } from '../../channels/web/directLine/client.ts';
import { PLAN, pageWords, ROOT, SECRET } from '../../channels/web/doorHarness.ts';
import { type Behind, type GoldenDoor, goldenTurns, quiet, repliesAfter } from './goldenDoor.ts';

/** Members on a page: activities posted to our Direct Line endpoint, and what it gives back. */
export async function openWebDoor(behind: Behind): Promise<GoldenDoor> {
  const dataDir = await mkdtemp(join(tmpdir(), 'activity-bot-web-'));
  const database = await openDatabase({ dataDir });
  const turns = goldenTurns(behind, database);
  const log = createLog('silent');
  const server = createServer({ log, secure: false, checks: {} });
  const door = await webServer(server, {
    turns,
    log,
    directLineSecret: SECRET,
    words: { en: pageWords('en'), es: pageWords('es') },
    plan: () => PLAN,
    articleFolder: join(ROOT, 'content/article'),
    picturesFolder: join(ROOT, 'content/exercises/pictures'),
    config: { publicUrl: 'https://chat.example.org', allowedOrigins: [], rateLimit: undefined },
  });
  await turns.start();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/directline`;
  let members = 0;
  return {
    database,
    close: async () => {
      door.close();
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(resolve));
      await turns.drain();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
    talk: (locale) => {
      members += 1;
      const made = newToken(base.replace('/v3/directline', ''), { user: { id: `dl_${members}` } });
      const talk = { conversation: '', does };
      async function does({ member, event }: { member?: string; event?: string }) {
        const { token, conversationId } = await made;
        talk.conversation = `web:${conversationId}`;
        const before = (await turns.log(talk.conversation, 0)).at(-1)?.sequence ?? 0;
        if (event === 'joins') await ask(`${base}/conversations`, 'POST', token, { locale });
        else {
          const attachments = event ? { attachments: [{ contentType: 'image/png' }] } : {};
          const activity = { type: 'message', ...(member && { text: member }), ...attachments, locale };
          await ask(`${base}/conversations/${conversationId}/activities`, 'POST', token, activity);
        }
        await quiet(database);
        const address = `${base}/conversations/${conversationId}/activities?watermark=${before}`;
        const { body } = await ask(address, 'GET', token);
        const given: Partial<Activity>[] = body.activities;
        return {
          replies: await repliesAfter(turns, talk.conversation, before),
          shown: given.filter(({ from }) => from?.role !== 'user').map(show),
        };
      }
      return talk;
    },
  };
}

function show({ text, attachments = [], suggestedActions }: Partial<Activity>): string {
  return [
    text,
    ...attachments.map(({ name, contentUrl }) => `[picture ${fileOf(contentUrl)}: ${name}]`),
    ...(suggestedActions ? [`[${suggestedActions.actions.map(({ title }) => title).join(' | ')}]`] : []),
  ].join('\n');
}

function fileOf(url = ''): string {
  return url.slice(url.lastIndexOf('/') + 1);
}
