import { createRequire } from 'node:module';
import type { Activity } from 'botbuilder';
import type { DirectLine as Client, DirectLineOptions } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { SECRET } from '../doorHarness.ts';

const require = createRequire(import.meta.url);

/** The official client, as a page would run it; it looks for the browser's classes in the global scope. */
export function officialClient(options: DirectLineOptions): Client {
  const scope = globalThis as Record<string, unknown>;
  scope.XMLHttpRequest ??= require('xhr2');
  scope.WebSocket = WebSocket;
  const { DirectLine } = require('botframework-directlinejs') as { DirectLine: typeof Client };
  return new DirectLine({ timeout: 2_000, ...options });
}

/** Collects what a client receives, and lets a test wait for a text. */
export function listen(client: Client) {
  const activities: Activity[] = [];
  const waiting = new Set<() => void>();
  const subscription = client.activity$.subscribe((activity) => {
    activities.push(activity as unknown as Activity);
    for (const check of waiting) check();
  });
  return {
    activities,
    texts: () => activities.map(({ text }) => text),
    until: (text: string) =>
      new Promise<Activity>((resolve) => {
        const check = () => {
          const found = activities.find((one) => one.text === text);
          if (found) waiting.delete(check);
          if (found) resolve(found);
        };
        waiting.add(check);
        check();
      }),
    end() {
      subscription.unsubscribe();
      client.end();
    },
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: the tests read whatever came
  body: any;
}

/** One request by hand; a body that is not a string is sent as JSON. */
export async function ask(
  url: string,
  method = 'GET',
  token?: string,
  body?: unknown,
  headers = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : undefined };
}

/** A token for a conversation of its own. */
export async function newToken(
  base: string,
  order: object = {},
): Promise<{ token: string; conversationId: string }> {
  return (await ask(`${base}/v3/directline/tokens/generate`, 'POST', SECRET, order)).body;
}
