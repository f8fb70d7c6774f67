import type { FrontFigure, Picture, Prop } from '../pose.ts';

const MAT: Prop = { prop: 'mat-from-above' };

/** On the back, seen from above, the head to the left. Left and right are those of the picture turned so. */
const onBack: FrontFigure = {
  view: 'front',
  hip: [168, 143],
  torso: 180,
  leftArm: { angles: [260, 260] },
  rightArm: { angles: [100, 100] },
  leftLeg: {
    joints: [
      [208, 128],
      [238, 128],
    ],
    foot: 0,
  },
  rightLeg: {
    joints: [
      [208, 158],
      [238, 158],
    ],
    foot: 0,
  },
};

/** Exercises on the back whose movement is seen from above. */
export const fromAbove: Record<string, Picture> = {
  'knee-rolls': {
    start: { figure: onBack, props: [MAT] },
    end: {
      figure: {
        ...onBack,
        leftLeg: {
          joints: [
            [206, 92],
            [244, 120],
          ],
          foot: 0,
          moving: true,
        },
        rightLeg: {
          joints: [
            [206, 114],
            [244, 138],
          ],
          foot: 0,
          moving: true,
        },
      },
      props: [MAT],
      arrows: [{ from: [262, 186], over: [284, 130], to: [262, 84] }],
    },
  },
  'figure-4': {
    start: {
      figure: {
        ...onBack,
        leftArm: { reach: [168, 98], towards: 270 },
        rightArm: { reach: [168, 190], towards: 90 },
        leftLeg: {
          joints: [
            [214, 128],
            [246, 128],
          ],
          foot: 0,
        },
        rightLeg: {
          joints: [
            [192, 186],
            [213, 136],
          ],
          foot: -60,
        },
      },
      props: [MAT],
    },
    end: {
      figure: {
        ...onBack,
        leftArm: { reach: [164, 112], towards: 270 },
        rightArm: { reach: [160, 150], towards: 90 },
        leftLeg: {
          joints: [
            [182, 126],
            [230, 126],
          ],
          foot: 0,
          moving: true,
        },
        rightLeg: {
          joints: [
            [172, 188],
            [188, 138],
          ],
          foot: -60,
          moving: true,
        },
      },
      props: [MAT],
      arrows: [{ from: [272, 92], over: [240, 84], to: [206, 92] }],
    },
  },
};
