import type { Activity } from 'botbuilder';
import type { DirectLine } from 'botframework-directlinejs';
import { officialClient } from '../channels/web/directLine/client.ts';

/** As the official client numbers its states. */
const ONLINE = 2;
const BROKEN = new Map([
  [3, 'token expired'],
  [4, 'failed to connect'],
  [5, 'ended'],
]);
/** Milliseconds: between two messages, for a chat to be open, for all to be heard. */
const PAUSE = { least: 150, most: 900 };
const OPENED = 15_000;
const ALL_HEARD = 40_000;
const ASKED = [
  'can exercise help my back?',
  'how long should I hold a stretch',
  'por qué importa el core',
  'thanks!',
  'is walking good exercise?',
];

/** A page's visitor with the official client, with its own settings. */
export class Visitor {
  /** What went wrong as the client sees it. */
  readonly faults: string[] = [];
  readonly sent: string[] = [];
  readonly #heard: (string | undefined)[] = [];
  readonly #client: DirectLine;
  readonly #log: () => Promise<(string | undefined)[]>;
  #left = false;

  private constructor(client: DirectLine, log: () => Promise<(string | undefined)[]>) {
    this.#client = client;
    this.#log = log;
    client.activity$.subscribe({
      // What is shown as being typed is no part of the conversation.
      next: ({ id, type }) => void (type !== 'typing' && this.#heard.push(id)),
      error: () => this.#note('the stream ended'),
    });
  }

  /** Opens a chat as the widget does; resolves when it is online. */
  static async open(base: string, webSocket: boolean): Promise<Visitor> {
    const made = await fetch(`${base}/api/directline/token`, { method: 'POST' });
    if (!made.ok) throw new Error(`No token: ${made.status}`);
    const { token, conversationId } = (await made.json()) as { token: string; conversationId: string };
    const domain = `${base}/v3/directline`;
    const client = officialClient({ token, domain, webSocket, timeout: 20_000 });
    const log = async () => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${domain}/conversations/${conversationId}/activities`, { headers });
      return ((await answer.json()) as { activities: Activity[] }).activities.map(({ id }) => id);
    };
    const visitor = new Visitor(client, log);
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('The chat did not open')), OPENED);
      client.connectionStatus$.subscribe((status) => {
        const broken = BROKEN.get(status);
        if (broken) visitor.#note(broken);
        if (broken || status === ONLINE) clearTimeout(late);
        if (broken) reject(new Error(broken));
        if (status === ONLINE) resolve();
      });
    });
    return visitor;
  }

  /** Writes one message after the other until told to stop. */
  async writeUntil(stopped: () => boolean): Promise<void> {
    for (let count = 0; !stopped(); count += 1) {
      await this.#write(ASKED[count % ASKED.length] ?? '', `${count}`);
      await pause(PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least));
    }
  }

  /** Waits until all was heard; resolves with how many activities of the log were not, and how many were twice. */
  async leave(): Promise<{ unheard: number; twice: number }> {
    const until = Date.now() + ALL_HEARD;
    let unheard: unknown[] = [];
    do {
      await pause(1_000);
      const heard = new Set(this.#heard);
      unheard = (await this.#log()).filter((id) => !heard.has(id));
    } while (unheard.length > 0 && Date.now() < until);
    this.#left = true;
    this.#client.end();
    return { unheard: unheard.length, twice: this.#heard.length - new Set(this.#heard).size };
  }

  async #write(text: string, clientActivityID: string): Promise<void> {
    const message = { type: 'message', text, from: { id: '' }, channelData: { clientActivityID } };
    await new Promise<void>((resolve) => {
      this.#client.postActivity(message as never).subscribe(
        (id) => {
          if (id === 'retry') this.#note('a message was not sent');
          else this.sent.push(id);
          resolve();
        },
        () => {
          this.#note('a message was not sent');
          resolve();
        },
      );
    });
  }

  #note(fault: string): void {
    if (!this.#left) this.faults.push(fault);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
