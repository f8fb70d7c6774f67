const NUMBER = /^(\+[1-9]\d{6,14}|\d{3,8})$/;
/** A number of the North American plan, as it is written where no other country is thought of. */
const WITHOUT_PLUS = /^1?([2-9]\d{9})$/;

/**
 * A member's number in the one form that is hashed: E.164, such as +15555550123, or a short code. So one member is one
 * person, however the carrier writes it. Undefined where it is no number.
 */
export function memberNumber(given: string): string | undefined {
  const [, american] = WITHOUT_PLUS.exec(given) ?? [];
  if (american) return `+1${american}`;
  return NUMBER.test(given) ? given : undefined;
}
