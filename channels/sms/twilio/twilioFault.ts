import { DeliveryError } from '../../../bots/index.ts';
import { stoppedThere } from '../send/stoppedThere.ts';

/** Twilio's code for a number that has stopped: twilio.com/docs/api/errors/21610. */
export const STOPPED = 21_610;

/**
 * What a refused or broken send means. 21610 is final, whatever we know ourselves; 429 and any 5xx are tried
 * again; every other refusal would be refused again.
 */
export function twilioFault(error: unknown): DeliveryError {
  if (!isRefusal(error)) return DeliveryError.ofConnection(error);
  if (error.code === STOPPED) return stoppedThere(error);
  const again = error.status === 429 || error.status >= 500;
  const code = error.code ? `twilio_${error.code}` : `http_${error.status}`;
  return new DeliveryError(code, again, undefined, { cause: error });
}

function isRefusal(error: unknown): error is { status: number; code?: number } {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}
