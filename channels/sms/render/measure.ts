import { SegmentedMessage } from 'sms-segments-calculator';

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

/** True where the text needs no MORE. */
export function fits(text: string): boolean {
  return new SegmentedMessage(text).segmentsCount <= MOST_SEGMENTS;
}
