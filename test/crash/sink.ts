import { createServer, type Server } from 'node:http';

/** The far end of a channel that is pushed to: slow, sometimes overloaded, sometimes gone after it has heard. */
export class Sink {
  /** Texts by conversation, in the order in which they arrived. */
  readonly heard = new Map<string, string[]>();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const chance = Math.random();
        if (chance < 0.03) return response.writeHead(503, { 'retry-after': '0' }).end();
        this.#note(JSON.parse(body));
        if (chance < 0.05) return response.destroy();
        return setTimeout(() => response.end(), Math.random() * 8);
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #note({ conversation, text }: { conversation: string; text: string }): void {
    this.heard.set(conversation, [...(this.heard.get(conversation) ?? []), text]);
  }
}
