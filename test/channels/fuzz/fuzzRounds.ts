/** Requests to all doors together: `npm run fuzz` sends 100,000, the ordinary tests a few of the same kinds. */
const ALL = Number(process.env.FUZZ ?? 5_000);
const SHARES = { teams: 0.5, sms: 0.4, desk: 0.1 };

/** How many requests each half of a door's fuzzing sends: one half is signed, and the other is not or wrongly. */
export function fuzzRounds(door: keyof typeof SHARES): number {
  return Math.ceil((ALL * SHARES[door]) / 2);
}

/** Milliseconds that so many requests may take: ten times what they take on a machine that is busy. */
export function fuzzTimeout(rounds: number): number {
  return rounds * 40 + 20_000;
}
