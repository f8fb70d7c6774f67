import {
  Agent,
  createServer,
  type IncomingMessage,
  request as openRequest,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** Milliseconds between two looks at who is ready. */
const LOOK = 250;

/**
 * A reverse proxy as operators run them: in turn to whoever is ready, over connections that it keeps; to the
 * next where one is refused. What was sent already is never sent again.
 */
export class ReverseProxy {
  /** Requests that broke on the way, with the codes of their errors; a visitor hears 502. */
  readonly broken: string[] = [];
  readonly #server: Server;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #upstreams: readonly string[];
  #ready: string[];
  #looking: NodeJS.Timeout | undefined;
  #next = 0;

  constructor(upstreams: readonly string[]) {
    this.#upstreams = upstreams;
    this.#ready = [...upstreams];
    this.#server = createServer((request, response) => {
      void this.#pass(request, response).catch(() => response.destroy());
    });
    this.#server.on('upgrade', (request, socket, head) => this.#tunnel(request, socket, head, this.#order()));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#looking = setInterval(() => void this.#look(), LOOK);
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  stop(): void {
    clearInterval(this.#looking);
    this.#agent.destroy();
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #look(): Promise<void> {
    const answers = await Promise.allSettled(this.#upstreams.map((url) => fetch(`${url}/readyz`)));
    this.#ready = this.#upstreams.filter((_, index) => {
      const answer = answers[index];
      return answer?.status === 'fulfilled' && answer.value.ok;
    });
  }

  /** Who is asked, one after the other. */
  #order(): string[] {
    this.#next += 1;
    const from = this.#next % Math.max(1, this.#ready.length);
    return [...this.#ready.slice(from), ...this.#ready.slice(0, from)];
  }

  async #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    this.#send(request, Buffer.concat(parts), response, this.#order());
  }

  #send(request: IncomingMessage, body: Buffer, response: ServerResponse, [url, ...others]: string[]): void {
    if (!url) {
      response.writeHead(502).end();
      return;
    }
    const { method = 'GET', headers, url: path = '/' } = request;
    const sent = openRequest(url + path, { method, headers, agent: this.#agent }, (answer) => {
      const { connection, ...kept } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, kept);
      answer.pipe(response);
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return this.#send(request, body, response, others);
      this.broken.push(`${method} ${path.replace(/[\w-]{30,}/g, '…')} ${error.code}`);
      response.destroy();
    });
    sent.end(body);
  }

  #tunnel(request: IncomingMessage, socket: Duplex, head: Buffer, [url, ...others]: string[]): void {
    if (!url) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(Number(new URL(url).port), '127.0.0.1', () => {
      const lines = request.rawHeaders.flatMap((value, index, all) =>
        index % 2 === 0 ? `${value}: ${all[index + 1]}` : [],
      );
      upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') this.#tunnel(request, socket, head, others);
      else socket.destroy();
    });
    socket.on('error', () => upstream.destroy());
    socket.on('close', () => upstream.destroy());
  }
}
