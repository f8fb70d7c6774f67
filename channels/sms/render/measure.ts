import { SegmentedMessage } from 'sms-segments-calculator';
import { gsmUnits } from './toGsm.ts';

/** Most segments of one reply; what is longer goes on with MORE. */
export const MOST_SEGMENTS = 2;

/** Twilio's list price of a segment to a US number in dollars, without carriers' fees: twilio.com/sms/pricing/us. */
const DOLLARS_A_SEGMENT = 0.0083;

/** What a text costs to send. */
export interface Measured {
  segments: number;
  encoding: string;
  /** As its encoding counts them. */
  characters: number;
  /** US dollars, without carriers' fees. */
  dollars: number;
}

export function measure(text: string): Measured {
  const message = new SegmentedMessage(text);
  const segments = message.segmentsCount;
  return {
    segments,
    encoding: message.encodingName,
    characters: message.numberOfCharacters,
    dollars: segments * DOLLARS_A_SEGMENT,
  };
}

/** Units at which no calculator is needed: whatever the letters are, two segments hold them, or do not. */
const SURELY_FITS = 120;
const SURELY_FITS_IN_GSM = 305;
const SURELY_NOT = 306;

/** True where the text needs no MORE. */
export function fits(text: string): boolean {
  if (text.length <= SURELY_FITS) return true;
  if (text.length > SURELY_NOT) return false;
  if ((gsmUnits(text) ?? SURELY_NOT) <= SURELY_FITS_IN_GSM) return true;
  return new SegmentedMessage(text).segmentsCount <= MOST_SEGMENTS;
}
