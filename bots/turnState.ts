import { ConversationState, MemoryStorage } from 'botbuilder-core';

/** Never read or written: the turn loads and commits the state itself. */
const UNUSED = new MemoryStorage();

/**
 * The state of one turn: out of the conversation's row, and back into it with the commit, under the row's
 * version. The SDK's own way over a Storage would copy and compare the state several times, and its eTag would
 * let the last writer win.
 */
export class TurnState extends ConversationState {
  #state: Record<string, unknown>;

  constructor(json: string) {
    super(UNUSED);
    this.#state = JSON.parse(json);
  }

  override async load(): Promise<Record<string, unknown>> {
    return this.#state;
  }

  override get(): Record<string, unknown> {
    return this.#state;
  }

  override async saveChanges(): Promise<void> {}

  override async clear(): Promise<void> {
    this.#state = {};
  }

  override async delete(): Promise<void> {
    this.#state = {};
  }

  /** What is to be written to the row. */
  toJson(): string {
    return JSON.stringify(this.#state);
  }
}
