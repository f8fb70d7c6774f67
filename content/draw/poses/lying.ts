import type { Limb, Picture, Prop, SideFigure } from '../pose.ts';

/** Where a foot stands flat on the mat, and how the knee over it bends. */
const bent = (x = 216): Limb => ({ reach: [x, 18], towards: 90, foot: 0 });
const MAT: Prop = { prop: 'mat', from: 20, to: 300 };
const ARM_DOWN: Limb = { reach: [170, 17], towards: 90 };

const onBack: SideFigure = {
  view: 'side',
  hip: [168, 24],
  torso: 180,
  nearArm: ARM_DOWN,
  nearLeg: bent(),
  farLeg: bent(228),
};
const HAND_ON_RIBS: Limb = { reach: [112, 48], towards: 100 };
const handsOnBelly: Limb = { reach: [132, 46], towards: 60 };

/** Exercises on the back, seen from the side. */
export const lying: Record<string, Picture> = {
  'pelvic-tilt': {
    start: { figure: { ...onBack, arch: -7, nearArm: HAND_ON_RIBS }, props: [MAT] },
    end: {
      figure: { ...onBack, torsoMoving: true, nearArm: HAND_ON_RIBS },
      props: [MAT],
      arrows: [{ from: [130, 92], over: [130, 70], to: [130, 52] }],
    },
  },
  'knee-to-chest': {
    start: { figure: onBack, props: [MAT] },
    end: {
      figure: {
        ...onBack,
        nearArm: { reach: [146, 58], towards: 200 },
        nearLeg: { angles: [122, 8], moving: true },
      },
      props: [MAT],
      arrows: [{ from: [222, 110], over: [205, 140], to: [160, 130] }],
    },
  },
  'belly-brace': {
    start: { figure: onBack, props: [MAT] },
    end: {
      figure: { ...onBack, nearArm: handsOnBelly, torsoMoving: true },
      props: [MAT],
      arrows: [{ from: [140, 104], over: [140, 84], to: [140, 68] }],
    },
  },
  'heel-slide': {
    start: { figure: onBack, props: [MAT] },
    end: {
      figure: { ...onBack, nearLeg: { reach: [272, 19], towards: 90, moving: true, foot: 50 } },
      props: [MAT],
      arrows: [{ from: [212, 62], over: [240, 66], to: [272, 60] }],
    },
  },
  'heel-tap': {
    start: {
      figure: {
        ...onBack,
        nearArm: { angles: [86, 90] },
        farArm: { angles: [94, 92] },
        nearLeg: { angles: [88, 0] },
        farLeg: { angles: [96, 4] },
      },
      props: [MAT],
    },
    end: {
      figure: {
        ...onBack,
        nearArm: { angles: [86, 90] },
        farArm: { angles: [94, 92] },
        nearLeg: { reach: [232, 20], towards: 90, moving: true, foot: 55 },
        farLeg: { angles: [96, 4] },
      },
      props: [MAT],
      arrows: [{ from: [264, 96], over: [282, 70], to: [274, 38] }],
    },
  },
  bridge: {
    start: { figure: onBack, props: [MAT] },
    end: {
      figure: {
        ...onBack,
        hip: [160, 61],
        torso: 207.5,
        head: 176,
        torsoMoving: true,
        nearArm: { reach: [168, 17], towards: 270 },
        nearLeg: { ...bent(214), moving: true },
        farLeg: { ...bent(224), moving: true },
      },
      props: [MAT],
      arrows: [{ from: [150, 104], over: [150, 122], to: [150, 142] }],
    },
  },
  'hamstring-stretch': {
    start: {
      figure: {
        ...onBack,
        hip: [150, 24],
        nearArm: { reach: [130, 56], towards: 0 },
        nearLeg: { angles: [0, 0], foot: 84 },
        farLeg: bent(206),
      },
      props: [
        MAT,
        {
          prop: 'cord',
          through: [
            [130, 56],
            [263, 38],
            [264, 22],
          ],
        },
      ],
    },
    end: {
      figure: {
        ...onBack,
        hip: [150, 24],
        nearArm: { reach: [124, 66], towards: 200 },
        nearLeg: { angles: [68, 68], foot: 152, moving: true },
        farLeg: bent(206),
      },
      props: [
        MAT,
        {
          prop: 'cord',
          through: [
            [124, 66],
            [172, 140],
            [192, 130],
          ],
        },
      ],
      arrows: [{ from: [276, 60], over: [268, 110], to: [226, 142] }],
    },
  },
  'belly-breathing': {
    start: { figure: { ...onBack, nearArm: handsOnBelly }, props: [MAT] },
    end: {
      figure: { ...onBack, belly: 11, nearArm: { reach: [132, 57], towards: 60 } },
      props: [MAT],
      arrows: [{ from: [136, 82], over: [136, 98], to: [136, 116] }],
    },
  },
};
