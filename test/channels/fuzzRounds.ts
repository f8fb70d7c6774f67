/** What a door gets of the `FUZZ` activities and webhooks that are sent to all of them; a few where that is not set. */
export function fuzzRounds(share: number, few: number): number {
  return process.env.FUZZ ? Math.ceil(Number(process.env.FUZZ) * share) : few;
}
