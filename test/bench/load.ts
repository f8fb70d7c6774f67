import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 128 });
/** As many as write 300 messages a second together when each writes one every ten seconds. */
const CONVERSATIONS = 3_000;
let delivered = 0;

/** One of the conversations, by chance. */
const byChance = () => `web:${Math.floor(Math.random() * CONVERSATIONS)}`;

/** Sends one message; resolves with the milliseconds to its acknowledgement. */
export function sendOne(url: string, conversation = byChance()): Promise<number> {
  delivered += 1;
  const body = JSON.stringify({
    conversation,
    delivery: `d${delivered}`,
    text: 'can exercise help my back?',
  });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/messages`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - begin);
        else reject(new Error(`The server answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Messages at a steady rate, whether or not the earlier ones are answered; the times to their acknowledgement. */
export async function steady(urls: readonly string[], rate: number, seconds: number): Promise<number[]> {
  const begin = performance.now();
  const sending: Promise<number>[] = [];
  while (sending.length < rate * seconds) {
    const due = ((performance.now() - begin) / 1000) * rate;
    while (sending.length < Math.min(due, rate * seconds)) {
      sending.push(sendOne(urls[sending.length % urls.length] ?? ''));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(sending);
}

/** As many messages as so many clients can send one after the other. */
export async function flatOut(urls: readonly string[], clients: number, messages: number): Promise<void> {
  let left = messages;
  const client = async (index: number) => {
    while (left > 0) {
      left -= 1;
      await sendOne(urls[index % urls.length] ?? '');
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
}

/** The value below which that share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
