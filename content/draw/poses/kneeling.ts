import type { Limb, Picture, Prop, SideFigure } from '../pose.ts';

const MAT: Prop = { prop: 'mat', from: 20, to: 300 };
const KNEELING: Limb = { angles: [270, 180], foot: 180 };

const handsAndKnees: SideFigure = {
  view: 'side',
  hip: [118, 74],
  torso: 14,
  head: 2,
  nearArm: { reach: [190, 15], towards: 180 },
  farArm: { reach: [198, 15], towards: 180 },
  nearLeg: KNEELING,
  farLeg: { angles: [276, 180], foot: 180 },
};

/** The same with room behind for a leg. */
const further: SideFigure = {
  ...handsAndKnees,
  hip: [144, 74],
  nearArm: { reach: [216, 15], towards: 180 },
  farArm: { reach: [224, 15], towards: 180 },
};

const onSide: SideFigure = {
  view: 'side',
  hip: [182, 24],
  torso: 155,
  nearArm: { reach: [172, 44], towards: 90 },
  farArm: {
    joints: [
      [112, 19],
      [131, 15],
    ],
  },
  nearLeg: {
    joints: [
      [236, 19],
      [272, 24],
    ],
    foot: 30,
  },
};

/** Exercises on hands and knees, on the knees and on the side. */
export const kneeling: Record<string, Picture> = {
  'cat-cow': {
    start: {
      figure: { ...handsAndKnees, arch: 15, head: -50, torsoMoving: true },
      props: [MAT],
      arrows: [{ from: [150, 128], over: [150, 146], to: [150, 164] }],
    },
    end: {
      figure: { ...handsAndKnees, arch: -9, head: 16, torsoMoving: true },
      props: [MAT],
      arrows: [{ from: [160, 156], over: [160, 138], to: [160, 120] }],
    },
  },
  'childs-pose': {
    start: { figure: handsAndKnees, props: [MAT] },
    end: {
      figure: {
        ...handsAndKnees,
        hip: [84, 44],
        torso: -6,
        head: -8,
        torsoMoving: true,
        nearArm: { reach: [230, 15], towards: 90, moving: true },
        farArm: { reach: [226, 15], towards: 90 },
        nearLeg: { angles: [-27, 180], foot: 180 },
        farLeg: { angles: [-27, 180], foot: 180 },
      },
      props: [MAT],
      arrows: [{ from: [190, 108], over: [150, 122], to: [108, 98] }],
    },
  },
  'bird-dog': {
    start: { figure: further, props: [MAT] },
    end: {
      figure: {
        ...further,
        farArm: { angles: [20, 16], moving: true },
        head: -28,
        nearLeg: { angles: [176, 178], foot: 268, moving: true },
        farLeg: KNEELING,
      },
      props: [MAT],
      arrows: [
        { from: [104, 40], over: [80, 40], to: [60, 54] },
        { from: [250, 40], over: [276, 50], to: [290, 82] },
      ],
    },
  },
  'side-plank': {
    start: { figure: onSide, props: [MAT] },
    end: {
      figure: {
        ...onSide,
        hip: [181, 37],
        torso: 163,
        torsoMoving: true,
        nearArm: { reach: [170, 54], towards: 90 },
        nearLeg: {
          joints: [
            [234, 20],
            [270, 24],
          ],
          foot: 30,
          moving: true,
        },
      },
      props: [MAT],
      arrows: [{ from: [198, 84], over: [198, 102], to: [198, 120] }],
    },
  },
};
