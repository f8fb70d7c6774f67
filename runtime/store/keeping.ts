export const DAY = 86_400_000;

/**
 * When a conversation touched now expires: whole days, so that its index entry changes once a day and not with
 * every message.
 */
export function keptUntil(now: number, days: number): number {
  return (Math.ceil(now / DAY) + days) * DAY;
}
