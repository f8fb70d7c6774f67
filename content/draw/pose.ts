import type { Point } from './geometry.ts';

/**
 * How an arm or a leg lies: its end at a place, bent towards a direction; or by the angles of its two bones;
 * or, where it points at the viewer and looks shorter than it is, by its joints.
 */
export type Limb = (
  | { reach: Point; towards: number }
  | { angles: readonly [upper: number, lower: number] }
  | { joints: readonly [middle: Point, end: Point] }
) & {
  /** Drawn in the accent colour. */
  moving?: boolean;
  /** Direction of the toes; at a right angle to the shin where absent. Legs only. */
  foot?: number;
};

/** A person from the side: standing they face to the right, on their back their head is to the left. */
export interface SideFigure {
  view: 'side';
  hip: Point;
  /** Direction from hip to neck. */
  torso: number;
  /** How far the back rounds out of the straight line. */
  arch?: number;
  /** Direction from neck to head; that of the torso where absent. */
  head?: number;
  torsoMoving?: boolean;
  /** How far the belly rises. */
  belly?: number;
  nearArm: Limb;
  farArm?: Limb;
  nearLeg: Limb;
  farLeg?: Limb;
}

/** A person from the front, from behind, or (lying) from above. */
export interface FrontFigure {
  view: 'front' | 'back';
  hip: Point;
  torso: number;
  /** Distance between the shoulders; smaller where the chest is turned away. */
  shoulders?: number;
  /** How far the shoulders are pulled up. */
  shrug?: number;
  /** Degrees that the head tips to the right. */
  tilt?: number;
  /** -1 looks to the left, 0 ahead, 1 to the right. */
  turn?: number;
  headMoving?: boolean;
  shouldersMoving?: boolean;
  leftArm: Limb;
  rightArm: Limb;
  leftLeg: Limb;
  rightLeg: Limb;
  /** Limbs that are drawn over the others. */
  armsOnTop?: boolean;
}

export type Figure = SideFigure | FrontFigure;

/** A curved arrow along the movement. */
export interface Arrow {
  from: Point;
  over: Point;
  to: Point;
}

export type Prop =
  | { prop: 'mat'; from: number; to: number }
  | { prop: 'mat-from-above' }
  | { prop: 'chair'; at: number; back: 'left' | 'right' }
  | { prop: 'chair-from-front'; at: number }
  | { prop: 'wall'; at: number }
  | { prop: 'counter'; at: number }
  | { prop: 'counter-behind' }
  | { prop: 'step'; from: number; to: number; height: number }
  | { prop: 'rail'; from: Point; to: Point }
  | { prop: 'door-frame'; at: number }
  | { prop: 'cord'; through: readonly Point[] };

export interface Panel {
  figure: Figure;
  props?: readonly Prop[];
  arrows?: readonly Arrow[];
  /** Enlarges the panel around a place, for a small movement. */
  zoom?: { times: number; around: Point };
}

/** The picture of one exercise: where it starts and where it ends. */
export interface Picture {
  start: Panel;
  end: Panel;
}
