import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

export interface Call {
  method: string;
  path: string;
  authorization: string | undefined;
  activity: Partial<Activity>;
}

/** An answer of the connector; the connection breaks where it is 'broken'. */
export type Answer = { status: number; headers?: Record<string, string>; body?: unknown } | 'broken';

export interface ConnectorServer {
  url: string;
  calls: Call[];
  /** What is answered to the next calls, in order; after that, everything is taken. */
  answers: Answer[];
  /** Resolves when so many calls have come. */
  has(calls: number): Promise<void>;
  close(): void;
}

/** A connector of our own that keeps what is sent to it. */
export async function startConnector(): Promise<ConnectorServer> {
  const waiting = new Set<() => void>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    running.calls.push({
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      activity: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
    });
    for (const look of waiting) look();
    const answer = running.answers.shift() ?? { status: 201, body: { id: `sent-${running.calls.length}` } };
    if (answer === 'broken') {
      request.socket.destroy();
      return;
    }
    response.statusCode = answer.status;
    for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
    response.end(JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const running: ConnectorServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    calls: [],
    answers: [],
    has: (calls) =>
      new Promise((resolve) => {
        const look = () => {
          if (running.calls.length < calls) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return running;
}
