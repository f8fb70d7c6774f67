import type { Limb, Picture, Prop, SideFigure } from '../pose.ts';

const WALL: Prop = { prop: 'wall', at: 262 };
const flat = (x: number): Limb => ({ reach: [x, 10], towards: 0, foot: 0 });

const standing: SideFigure = {
  view: 'side',
  hip: [150, 119.7],
  torso: 90,
  nearArm: { angles: [-96, -84] },
  farArm: { angles: [-84, -76] },
  nearLeg: flat(150),
  farLeg: flat(158),
};

const FARTHER = { times: 0.93, around: [160, 138] } as const;

/** A chair whose back is a support for the hand. */
const CHAIR: Prop = { prop: 'chair', at: 230, back: 'left' };
const HAND_ON_CHAIR: Limb = { reach: [194, 142], towards: 270 };

/** Stretches and other exercises on the feet, seen from the side. */
export const standingSide: Record<string, Picture> = {
  'wall-push-up': {
    start: {
      figure: {
        ...standing,
        hip: [174, 120],
        torso: 80,
        nearArm: { reach: [255, 196], towards: 270 },
        farArm: { reach: [255, 204], towards: 270 },
        nearLeg: { angles: [260, 260], foot: 0 },
        farLeg: { angles: [260, 260], foot: 0 },
      },
      props: [WALL],
    },
    end: {
      figure: {
        ...standing,
        hip: [189, 115],
        torso: 72,
        nearArm: { reach: [255, 196], towards: 250, moving: true },
        farArm: { reach: [255, 204], towards: 250, moving: true },
        nearLeg: { angles: [252, 252], foot: -6 },
        farLeg: { angles: [252, 252], foot: -6 },
      },
      props: [WALL],
      arrows: [{ from: [112, 170], over: [132, 176], to: [158, 170] }],
    },
  },
  'hip-flexor-stretch': {
    start: {
      figure: { ...standing, hip: [140, 112], farArm: HAND_ON_CHAIR, nearLeg: flat(100), farLeg: flat(178) },
      props: [CHAIR],
    },
    end: {
      figure: {
        ...standing,
        hip: [160, 102],
        farArm: HAND_ON_CHAIR,
        nearLeg: { reach: [101, 13], towards: 0, foot: -14, moving: true },
        farLeg: flat(186),
      },
      props: [CHAIR],
      arrows: [{ from: [92, 104], over: [112, 110], to: [132, 106] }],
    },
  },
  'quad-stretch': {
    start: {
      figure: {
        ...standing,
        hip: [170, 119.7],
        farArm: HAND_ON_CHAIR,
        nearLeg: flat(168),
        farLeg: flat(176),
      },
      props: [CHAIR],
    },
    end: {
      figure: {
        ...standing,
        hip: [170, 119.7],
        farArm: HAND_ON_CHAIR,
        nearArm: { reach: [145, 122], towards: 180 },
        nearLeg: { angles: [262, 111], foot: 190, moving: true },
        farLeg: flat(174),
      },
      props: [CHAIR],
      arrows: [{ from: [128, 30], over: [98, 56], to: [108, 98] }],
    },
  },
  'calf-stretch': {
    start: {
      figure: {
        ...standing,
        hip: [148, 109],
        torso: 84,
        nearArm: { reach: [225, 186], towards: 270 },
        farArm: { reach: [225, 192], towards: 270 },
        nearLeg: flat(104),
        farLeg: flat(176),
      },
      props: [{ prop: 'wall', at: 232 }],
    },
    end: {
      figure: {
        ...standing,
        hip: [164, 104],
        torso: 76,
        nearArm: { reach: [225, 186], towards: 260 },
        farArm: { reach: [225, 192], towards: 260 },
        nearLeg: { reach: [107, 10], towards: 0, foot: 0, moving: true },
        farLeg: flat(178),
      },
      props: [{ prop: 'wall', at: 232 }],
      arrows: [{ from: [106, 190], over: [126, 196], to: [148, 190] }],
    },
  },
  'doorway-chest-stretch': {
    start: {
      figure: {
        ...standing,
        hip: [136, 119.7],
        nearArm: { angles: [-14, 86] },
        farArm: { angles: [-14, 86] },
        nearLeg: flat(136),
        farLeg: flat(144),
      },
      props: [{ prop: 'door-frame', at: 174 }],
    },
    end: {
      figure: {
        ...standing,
        hip: [190, 107],
        torsoMoving: true,
        nearArm: {
          joints: [
            [170, 158],
            [174, 194],
          ],
        },
        farArm: {
          joints: [
            [170, 158],
            [174, 194],
          ],
        },
        nearLeg: { ...flat(226), moving: true },
        farLeg: flat(152),
      },
      props: [{ prop: 'door-frame', at: 168 }],
      arrows: [{ from: [226, 160], over: [244, 164], to: [266, 160] }],
    },
  },
  'step-up': {
    start: {
      zoom: FARTHER,
      figure: {
        ...standing,
        hip: [160, 112],
        farArm: { reach: [222, 152], towards: 270 },
        nearLeg: { reach: [206, 36], towards: 20, foot: 0 },
        farLeg: flat(142),
      },
      props: [
        { prop: 'rail', from: [120, 118], to: [290, 170] },
        { prop: 'step', from: 186, to: 292, height: 26 },
      ],
    },
    end: {
      zoom: FARTHER,
      figure: {
        ...standing,
        hip: [222, 145],
        farArm: { reach: [262, 164], towards: 270 },
        nearLeg: { reach: [222, 36], towards: 0, foot: 0, moving: true },
        farLeg: { reach: [230, 36], towards: 0, foot: 0, moving: true },
      },
      props: [
        { prop: 'rail', from: [120, 118], to: [290, 170] },
        { prop: 'step', from: 186, to: 292, height: 26 },
      ],
      arrows: [{ from: [134, 150], over: [140, 190], to: [172, 214] }],
    },
  },
  'march-in-place': {
    start: { figure: standing },
    end: {
      figure: {
        ...standing,
        nearArm: { angles: [-120, -60] },
        farArm: { angles: [-52, 40], moving: true },
        nearLeg: { angles: [6, -92], foot: 0, moving: true },
        farLeg: flat(150),
      },
      arrows: [{ from: [232, 62], over: [242, 92], to: [236, 124] }],
    },
  },
  'brisk-walk': {
    start: {
      figure: {
        ...standing,
        hip: [150, 114],
        torso: 87,
        nearArm: { angles: [-122, -50] },
        farArm: { angles: [-58, 34] },
        nearLeg: { reach: [190, 12], towards: 0, foot: 18 },
        farLeg: { reach: [112, 18], towards: 0, foot: -32 },
      },
    },
    end: {
      figure: {
        ...standing,
        hip: [172, 114],
        torso: 87,
        nearArm: { angles: [-58, 34], moving: true },
        farArm: { angles: [-122, -50], moving: true },
        nearLeg: { reach: [134, 18], towards: 0, foot: -32, moving: true },
        farLeg: { reach: [212, 12], towards: 0, foot: 18, moving: true },
      },
      arrows: [{ from: [232, 214], over: [256, 218], to: [284, 214] }],
    },
  },
};
