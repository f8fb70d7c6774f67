import { BotProcess } from './botProcess.ts';

/** So many equal processes behind one name; one that is killed is followed by one that stood by. */
export class Fleet {
  readonly #env: Readonly<Record<string, string>>;
  readonly #serving: BotProcess[] = [];
  #standby: BotProcess[] = [];
  readonly #size: number;
  #serves = Promise.withResolvers<void>();
  kills = 0;

  constructor(size: number, env: Readonly<Record<string, string>>) {
    this.#size = size;
    this.#env = env;
  }

  async start(): Promise<void> {
    this.#standby = Array.from({ length: this.#size + 2 }, () => new BotProcess(this.#env));
    for (let index = 0; index < this.#size; index += 1) await this.#follow(index);
  }

  /** The address of one that serves, by chance; waits where none does. */
  async anyUrl(): Promise<string> {
    for (;;) {
      const urls = this.#serving.flatMap(({ url }) => url ?? []);
      const url = urls[Math.floor(Math.random() * urls.length)];
      if (url) return url;
      await this.#serves.promise;
    }
  }

  /** Kills one and has another follow. */
  async killOne(): Promise<void> {
    const index = Math.floor(Math.random() * this.#size);
    await this.#serving[index]?.kill();
    this.kills += 1;
    await this.#follow(index);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#serving, ...this.#standby].map((bot) => bot.kill()));
  }

  async #follow(index: number): Promise<void> {
    const next = this.#standby.shift() ?? new BotProcess(this.#env);
    this.#standby.push(new BotProcess(this.#env));
    await next.serve();
    this.#serving[index] = next;
    this.#serves.resolve();
    this.#serves = Promise.withResolvers<void>();
  }
}
