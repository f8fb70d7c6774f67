import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Logger } from '../../../runtime/index.ts';
import { queryOf, RequestError } from '../../http/index.ts';
import type { DirectLineOptions } from '../options.ts';
import { requireTrusted } from './authenticate.ts';
import { baseUrl } from './origins.ts';
import { openStream, type Stream } from './stream.ts';
import type { Ticket, Tokens } from './tokens.ts';

const PATH = /^\/v3\/directline\/conversations\/[\w-]+\/stream$/;
/** Under the minute after which proxies close an idle connection. */
const KEEP_ALIVE_MS = 25_000;
/** A client that does not answer the end of its stream in this time is cut off. */
const FAREWELL_MS = 2_000;
/** A client sends empty frames; a longer one than this closes its socket. */
const LARGEST_FRAME = 1_024;

export interface Streams {
  /** Whether this upgrade is for a stream; then it is taken over, and answered where it is refused. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Shows in a conversation's stream, where one is open in this process, that an answer is being made. */
  showTyping(conversation: string): void;
  /** Ends every stream; clients come back by themselves after some seconds. */
  close(): void;
}

/** The sockets of this process: one a conversation, where a second one closes the first. */
export function createStreams(options: DirectLineOptions, tokens: Tokens): Streams {
  const { log, turns, config } = options;
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME, perMessageDeflate: false });
  const open = new Map<string, Stream>();
  const timer = setInterval(() => {
    for (const stream of open.values()) stream.keepAlive();
  }, KEEP_ALIVE_MS).unref();

  const accept = (request: IncomingMessage, socket: Duplex, head: Buffer, { conv, after }: Ticket) =>
    server.handleUpgrade(request, socket, head, (webSocket) => {
      open.get(conv)?.close(1008, 'collision');
      const target = { conversation: conv, base: baseUrl(request, config) };
      const stream = openStream(webSocket, turns, target, after, (error) => logFault(log, error));
      open.set(conv, stream);
      webSocket.on('close', () => {
        if (open.get(conv) === stream) open.delete(conv);
      });
    });

  return {
    upgrade(request, socket, head) {
      const [path = ''] = (request.url ?? '').split('?');
      if (!PATH.test(path)) return false;
      socket.on('error', () => socket.destroy());
      readTicket(request, path, tokens)
        .then((ticket) => accept(request, socket, head, ticket))
        .catch((error) => refuse(socket, error));
      return true;
    },
    showTyping: (conversation) => open.get(conversation)?.showTyping(),
    close() {
      clearInterval(timer);
      for (const stream of open.values()) stream.close(1012, 'restarting');
      server.close();
      setTimeout(() => {
        for (const socket of server.clients) socket.terminate();
      }, FAREWELL_MS).unref();
    },
  };
}

async function readTicket(request: IncomingMessage, path: string, tokens: Tokens): Promise<Ticket> {
  const ticket = await tokens.verifyTicket(queryOf(request).get('t') ?? '');
  requireTrusted(request, ticket.origins);
  if (path.split('/').at(-2) === ticket.conv) return ticket;
  throw new RequestError(403, 'Forbidden', 'This stream address serves another conversation.');
}

/** Answers an upgrade that is not granted, in the same words as any other request. */
export function refuse(socket: Duplex, error: unknown): void {
  const known =
    error instanceof RequestError
      ? error
      : new RequestError(500, 'InternalError', 'Something went wrong on the server. Try again in a moment.');
  const body = JSON.stringify({ error: { code: known.code, message: known.message } });
  socket.end(
    `HTTP/1.1 ${known.status} Refused\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

function logFault(log: Logger, error: unknown): void {
  log.error({ fault: error instanceof Error ? error.name : typeof error }, 'A stream could not be read on');
}
