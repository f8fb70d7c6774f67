import type { FrontFigure, Picture, Prop } from '../pose.ts';

const CHAIR: Prop = { prop: 'chair-from-front', at: 160 };
const CLOSE = { times: 1.45, around: [160, 168] } as const;

const seated: FrontFigure = {
  view: 'front',
  hip: [160, 72],
  torso: 90,
  leftArm: { reach: [128, 84], towards: 180 },
  rightArm: { reach: [192, 84], towards: 0 },
  leftLeg: {
    joints: [
      [140, 62],
      [138, 12],
    ],
  },
  rightLeg: {
    joints: [
      [180, 62],
      [182, 12],
    ],
  },
};

/** Exercises in a chair, seen from the front. */
export const seatedFront: Record<string, Picture> = {
  'shoulder-rolls': {
    start: { figure: seated, props: [CHAIR], zoom: CLOSE },
    end: {
      figure: { ...seated, shrug: 15, shouldersMoving: true },
      props: [CHAIR],
      zoom: CLOSE,
      arrows: [
        { from: [100, 138], over: [84, 172], to: [108, 186] },
        { from: [220, 138], over: [236, 172], to: [212, 186] },
      ],
    },
  },
  'neck-turns': {
    start: { figure: seated, props: [CHAIR], zoom: CLOSE },
    end: {
      figure: { ...seated, turn: 1, headMoving: true },
      props: [CHAIR],
      zoom: CLOSE,
      arrows: [{ from: [136, 220], over: [166, 236], to: [200, 214] }],
    },
  },
  'neck-tilt': {
    start: { figure: seated, props: [CHAIR], zoom: CLOSE },
    end: {
      figure: { ...seated, tilt: 32, headMoving: true },
      props: [CHAIR],
      zoom: CLOSE,
      arrows: [{ from: [158, 222], over: [192, 222], to: [206, 194] }],
    },
  },
  'seated-twist': {
    start: {
      figure: {
        ...seated,
        leftArm: {
          joints: [
            [128, 112],
            [163, 124],
          ],
        },
        rightArm: {
          joints: [
            [192, 112],
            [157, 124],
          ],
        },
      },
      props: [CHAIR],
    },
    end: {
      figure: {
        ...seated,
        shoulders: 30,
        turn: 1,
        headMoving: true,
        shouldersMoving: true,
        leftArm: {
          joints: [
            [152, 112],
            [188, 124],
          ],
          moving: true,
        },
        rightArm: {
          joints: [
            [192, 116],
            [160, 134],
          ],
          moving: true,
        },
      },
      props: [CHAIR],
      arrows: [{ from: [118, 216], over: [160, 246], to: [206, 214] }],
    },
  },
};
