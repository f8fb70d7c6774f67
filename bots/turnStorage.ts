import type { Storage, StoreItems } from 'botbuilder';

/**
 * The Storage under a turn's ConversationState: one item, out of the conversation's row and back into it with
 * the commit. It ignores the SDK's key, since the row has its own, and the SDK's eTag, since the row's version
 * is the one that counts.
 */
export class TurnStorage implements Storage {
  #item: Record<string, unknown>;

  constructor(json: string) {
    this.#item = JSON.parse(json);
  }

  async read(keys: string[]): Promise<StoreItems> {
    return Object.fromEntries(keys.map((key) => [key, structuredClone(this.#item)]));
  }

  async write(changes: StoreItems): Promise<void> {
    for (const { eTag, ...item } of Object.values(changes)) this.#item = item;
  }

  async delete(): Promise<void> {
    this.#item = {};
  }

  /** What is to be written to the row. */
  toJson(): string {
    return JSON.stringify(this.#item);
  }
}
