const RETRIED = new Set([412, 429, 502, 503, 504]);

/** What an outlet throws where a reply did not arrive, or perhaps did not. */
export class DeliveryError extends Error {
  override name = 'DeliveryError';
  /** Kept and counted: `http_503`, `connection`, or the channel's own, such as `opted_out`. */
  readonly code: string;
  /** True where another try can help. */
  readonly retry: boolean;
  /** Milliseconds that the channel asked to wait. */
  readonly retryAfter: number | undefined;
  /** True where it was held back on purpose, as after a STOP: no fault of anybody's. */
  readonly withheld: boolean = false;

  constructor(code: string, retry: boolean, retryAfter?: number, options?: ErrorOptions) {
    super(`Not delivered (${code})`, options);
    this.code = code;
    this.retry = retry;
    this.retryAfter = retryAfter;
  }

  /** From the status of a channel's answer and its `Retry-After` header (seconds, or a date). */
  static ofStatus(status: number, retryAfter?: string | null, now = Date.now()): DeliveryError {
    return new DeliveryError(`http_${status}`, RETRIED.has(status), milliseconds(retryAfter, now));
  }

  /** Held back since the member wants it so, or since the time is not right. */
  static ofWish(code: string, cause?: unknown): DeliveryError {
    return Object.assign(new DeliveryError(code, false, undefined, { cause }), { withheld: true });
  }

  /** From a connection that broke or was never made. The reply may have arrived; it is sent again. */
  static ofConnection(cause: unknown): DeliveryError {
    return new DeliveryError('connection', true, undefined, { cause });
  }
}

function milliseconds(retryAfter: string | null | undefined, now: number): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
