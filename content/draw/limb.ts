import { add, direction, middleJoint, type Point, polar } from './geometry.ts';
import { BONES, COLORS, WIDTHS } from './look.ts';
import type { Limb } from './pose.ts';
import { line } from './stroke.ts';

/** A limb's joints, from the body outwards. */
export type Joints = readonly [root: Point, middle: Point, end: Point];

export function armJoints(shoulder: Point, arm: Limb): Joints {
  return jointsOf(shoulder, arm, BONES.upperArm, BONES.forearm);
}

export function legJoints(hip: Point, leg: Limb): Joints {
  return jointsOf(hip, leg, BONES.thigh, BONES.shin);
}

function jointsOf(root: Point, limb: Limb, upper: number, lower: number): Joints {
  if ('joints' in limb) return [root, ...limb.joints];
  if ('reach' in limb) return [root, middleJoint(root, limb.reach, upper, lower, limb.towards), limb.reach];
  const middle = add(root, polar(limb.angles[0], upper));
  return [root, middle, add(middle, polar(limb.angles[1], lower))];
}

export function drawArm(shoulder: Point, arm: Limb, far: boolean): string {
  return line(armJoints(shoulder, arm), colorOf(arm.moving, far), WIDTHS.arm);
}

/**
 * A leg with its foot; `pointed` where the foot is seen from its tip, so that none is drawn. A thigh that points
 * at the viewer lies over the shin.
 */
export function drawLeg(hip: Point, leg: Limb, far: boolean, pointed = false): string {
  const joints = legJoints(hip, leg);
  const color = colorOf(leg.moving, far);
  const [root, knee, ankle] = joints;
  const bones =
    'joints' in leg
      ? line([knee, ankle], color, WIDTHS.leg) + line([root, knee], color, WIDTHS.leg)
      : line(joints, color, WIDTHS.leg);
  return (pointed ? '' : drawFoot(joints, leg, color)) + bones;
}

function drawFoot([, knee, ankle]: Joints, leg: Limb, color: string): string {
  const toes = leg.foot ?? direction(knee, ankle) + 90;
  const sole = add(ankle, polar(toes - 90, 3));
  return line([add(sole, polar(toes, -BONES.heel)), add(sole, polar(toes, BONES.toe))], color, WIDTHS.foot);
}

export function colorOf(moving: boolean | undefined, far: boolean): string {
  if (moving) return far ? COLORS.movingFar : COLORS.moving;
  return far ? COLORS.bodyFar : COLORS.body;
}
