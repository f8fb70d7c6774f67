/** Lengths of the figure's bones in panel units. They never change from pose to pose. */
export const BONES = {
  torso: 80,
  upperArm: 40,
  forearm: 37,
  thigh: 56,
  shin: 54,
  /** From the top of the torso to the middle of the head. */
  neck: 32,
  head: 20,
  /** From the ankle to the tip of the foot, and back to the heel. */
  toe: 21,
  heel: 6,
  /** The shoulder joint lies so far below the top of the torso. */
  shoulderDrop: 7,
} as const;

export const WIDTHS = { torso: 32, arm: 14, leg: 19, foot: 13, neck: 13 } as const;

export const COLORS = {
  background: '#f6f3ec',
  ground: '#8a8577',
  body: '#3f5878',
  bodyFar: '#8fa1b8',
  hair: '#26384f',
  moving: '#d9661f',
  movingFar: '#e9975c',
  prop: '#c3b9a5',
  propDark: '#9d927c',
  mat: '#a9cbb7',
  badge: '#26384f',
} as const;

/** A panel is a square; the ground lies so far below its top. */
export const PANEL = { size: 320, ground: 286 } as const;
