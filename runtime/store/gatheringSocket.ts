import { Socket } from 'node:net';

/**
 * A connection that sends what is written in one moment in one piece. The driver writes each statement by
 * itself; where several go out together, each write would wake the database's process anew.
 */
export class GatheringSocket extends Socket {
  #gathering = false;

  override cork(): void {
    super.cork();
    if (this.#gathering) return;
    this.#gathering = true;
    super.cork();
    process.nextTick(() => {
      this.#gathering = false;
      super.uncork();
    });
  }
}
