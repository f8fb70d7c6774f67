import { DeliveryError } from '../../../bots/index.ts';

const CODE = 'opted_out';

/** What a send throws where the member has stopped: here, or at the carrier, which then refused it. */
export function stoppedThere(cause?: unknown): DeliveryError {
  return DeliveryError.ofWish(CODE, cause);
}

export function hasStoppedThere(error: unknown): boolean {
  return error instanceof DeliveryError && error.code === CODE;
}
