import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { requireSigned } from '../../../channels/desk/bodyToken.ts';

export const DESK_SECRET = 'a-secret-of-the-desk-for-tests';

export interface DeskServer {
  url: string;
  /** What has come, in order; only what was signed. */
  taken: Partial<Activity>[];
  /** The status that is answered from now on. */
  status: number;
  close(): void;
}

/** A desk of our own that keeps what is sent to it. */
export async function startDesk(): Promise<DeskServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    await requireSigned(DESK_SECRET, 'desk', request.headers.authorization ?? '', body);
    if (running.status === 200) running.taken.push(JSON.parse(body.toString()));
    response.statusCode = running.status;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const running: DeskServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/bot`,
    taken: [],
    status: 200,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return running;
}
