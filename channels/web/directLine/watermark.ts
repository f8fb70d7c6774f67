import { badArgument } from './errors.ts';

/**
 * The sequence that a watermark stands for. The official client sends an empty one before it has seen any:
 * that counts as absent.
 */
export function parseWatermark(given: string | null): number | undefined {
  if (given === null || given === '') return undefined;
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw badArgument('The watermark is malformed. Send the last one that you were given, or none.');
}
