/** More messages wait than can be finished soon. `conversation`: theirs alone (429); `process`: all (503). */
export class BusyError extends Error {
  override name = 'BusyError';
  readonly scope: 'conversation' | 'process';
  /** Seconds, for `Retry-After`. */
  readonly retryAfter = 2;

  constructor(scope: 'conversation' | 'process') {
    super(`Too many messages wait in this ${scope}; try again in 2 seconds`);
    this.scope = scope;
  }
}
