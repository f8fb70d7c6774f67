import type { FrontFigure, Picture, Prop } from '../pose.ts';

const COUNTER: Prop = { prop: 'counter-behind' };

/** At a counter, seen from behind. */
const standing: FrontFigure = {
  view: 'back',
  hip: [160, 122],
  torso: 90,
  leftArm: {
    joints: [
      [120, 164],
      [122, 132],
    ],
  },
  rightArm: {
    joints: [
      [200, 164],
      [198, 132],
    ],
  },
  leftLeg: {
    joints: [
      [146, 66],
      [146, 12],
    ],
  },
  rightLeg: {
    joints: [
      [174, 66],
      [174, 12],
    ],
  },
  armsOnTop: false,
};

/** Exercises at a counter that move to the side. */
export const counterBack: Record<string, Picture> = {
  'side-leg-lift': {
    start: { figure: standing, props: [COUNTER] },
    end: {
      figure: { ...standing, rightLeg: { angles: [-58, -58], moving: true } },
      props: [COUNTER],
      arrows: [{ from: [206, 8], over: [244, 14], to: [258, 44] }],
    },
  },
  sidestep: {
    start: {
      figure: {
        ...standing,
        hip: [120, 122],
        leftArm: {
          joints: [
            [80, 164],
            [82, 132],
          ],
        },
        rightArm: {
          joints: [
            [160, 164],
            [158, 132],
          ],
        },
        leftLeg: {
          joints: [
            [106, 66],
            [106, 12],
          ],
        },
        rightLeg: {
          joints: [
            [134, 66],
            [134, 12],
          ],
        },
      },
      props: [COUNTER],
    },
    end: {
      figure: {
        ...standing,
        hip: [144, 116],
        leftArm: {
          joints: [
            [104, 160],
            [92, 132],
          ],
        },
        rightArm: {
          joints: [
            [184, 160],
            [196, 132],
          ],
        },
        leftLeg: { reach: [106, 12], towards: 180 },
        rightLeg: { reach: [192, 12], towards: 0, moving: true },
      },
      props: [COUNTER],
      arrows: [{ from: [214, 40], over: [236, 48], to: [262, 40] }],
    },
  },
};
