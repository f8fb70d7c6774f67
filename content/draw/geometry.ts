/** A place in a panel: x to the right from its left edge, y up from the ground. A panel is 320 wide. */
export type Point = readonly [x: number, y: number];

export function add([x, y]: Point, [dx, dy]: Point): Point {
  return [x + dx, y + dy];
}

/** A step of that length in that direction; degrees, 0 to the right, 90 up. */
export function polar(degrees: number, length: number): Point {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians) * length, Math.sin(radians) * length];
}

export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

/** Degrees of the direction from one place to another. */
export function direction([ax, ay]: Point, [bx, by]: Point): number {
  return (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
}

/**
 * Where the middle joint of a limb of two bones lies, so that both keep their length and the end reaches its
 * target. Of the two solutions the one farther in the direction `towards` (degrees) is taken. Throws where
 * the target is out of reach, since a stretched limb is a mistake in the pose.
 */
export function middleJoint(root: Point, end: Point, upper: number, lower: number, towards: number): Point {
  const span = distance(root, end);
  if (span > upper + lower + 0.5) {
    throw new Error(`a limb of ${upper + lower} cannot reach ${span.toFixed(1)} from ${root} to ${end}`);
  }
  const along = (upper ** 2 - lower ** 2 + span ** 2) / (2 * span);
  const aside = Math.sqrt(Math.max(0, upper ** 2 - along ** 2));
  const heading = direction(root, end);
  const foot = add(root, polar(heading, along));
  const [one, other] = [add(foot, polar(heading + 90, aside)), add(foot, polar(heading - 90, aside))];
  const reach = (point: Point) => {
    const [ux, uy] = polar(towards, 1);
    return point[0] * ux + point[1] * uy;
  };
  return reach(one) >= reach(other) ? one : other;
}
