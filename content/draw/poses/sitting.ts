import type { Limb, Picture, Prop, SideFigure } from '../pose.ts';

const CHAIR: Prop = { prop: 'chair', at: 132, back: 'left' };
const footDown = (x = 196): Limb => ({ reach: [x, 10], towards: 45, foot: 0 });
const HAND_ON_THIGH: Limb = { reach: [176, 84], towards: 200 };

const seated: SideFigure = {
  view: 'side',
  hip: [138, 70],
  torso: 90,
  nearArm: HAND_ON_THIGH,
  nearLeg: footDown(),
  farLeg: footDown(204),
};

/** Exercises in a chair, seen from the side. */
export const sitting: Record<string, Picture> = {
  'blade-squeeze': {
    start: {
      figure: { ...seated, nearArm: { angles: [-62, 20] }, farArm: { angles: [-54, 24] } },
      props: [CHAIR],
    },
    end: {
      figure: {
        ...seated,
        nearArm: { angles: [-128, 2], moving: true },
        farArm: { angles: [-118, 6], moving: true },
      },
      props: [CHAIR],
      arrows: [{ from: [224, 160], over: [200, 164], to: [176, 158] }],
    },
  },
  'seated-march': {
    start: { figure: seated, props: [CHAIR] },
    end: {
      figure: { ...seated, nearLeg: { angles: [30, -86], foot: 4, moving: true } },
      props: [CHAIR],
      arrows: [{ from: [222, 62], over: [230, 82], to: [228, 106] }],
    },
  },
  'knee-extension': {
    start: { figure: seated, props: [CHAIR] },
    end: {
      figure: { ...seated, nearLeg: { angles: [-5, -2], foot: 82, moving: true } },
      props: [CHAIR],
      arrows: [{ from: [232, 16], over: [264, 18], to: [276, 42] }],
    },
  },
  'arm-raise': {
    start: {
      figure: { ...seated, nearArm: { angles: [-84, -76] }, farArm: { angles: [-78, -70] } },
      props: [CHAIR],
    },
    end: {
      figure: {
        ...seated,
        nearArm: { angles: [26, 32], moving: true },
        farArm: { angles: [34, 40], moving: true },
      },
      props: [CHAIR],
      arrows: [{ from: [196, 104], over: [236, 116], to: [244, 160] }],
    },
  },
  'ankle-pumps': {
    start: {
      figure: {
        ...seated,
        nearLeg: { reach: [196, 24], towards: 45, foot: -38, moving: true },
        farLeg: { reach: [206, 24], towards: 45, foot: -38, moving: true },
      },
      props: [CHAIR],
      arrows: [{ from: [172, 8], over: [170, 22], to: [172, 40] }],
      zoom: { times: 1.2, around: [168, 112] },
    },
    end: {
      figure: {
        ...seated,
        nearLeg: { reach: [196, 13], towards: 45, foot: 30, moving: true },
        farLeg: { reach: [206, 13], towards: 45, foot: 30, moving: true },
      },
      props: [CHAIR],
      arrows: [{ from: [244, 6], over: [250, 20], to: [246, 40] }],
      zoom: { times: 1.2, around: [168, 112] },
    },
  },
  'sit-to-stand': {
    start: {
      figure: {
        ...seated,
        hip: [150, 70],
        torso: 62,
        head: 70,
        nearArm: { angles: [-40, 4] },
        farArm: { angles: [-34, 8] },
        nearLeg: footDown(188),
        farLeg: footDown(196),
      },
      props: [CHAIR],
    },
    end: {
      figure: {
        ...seated,
        hip: [184, 119],
        torsoMoving: true,
        nearArm: { angles: [-92, -84] },
        nearLeg: { reach: [186, 10], towards: 0, foot: 0, moving: true },
        farLeg: { reach: [194, 10], towards: 0, foot: 0, moving: true },
      },
      props: [CHAIR],
      arrows: [{ from: [226, 130], over: [246, 170], to: [240, 214] }],
    },
  },
  'band-row': {
    start: {
      figure: {
        ...seated,
        nearArm: { reach: [208, 128], towards: 270 },
        farArm: { reach: [210, 132], towards: 270 },
      },
      props: [
        CHAIR,
        { prop: 'rail', from: [298, 150], to: [298, 110] },
        {
          prop: 'cord',
          through: [
            [208, 129],
            [298, 130],
          ],
        },
      ],
    },
    end: {
      figure: {
        ...seated,
        nearArm: { angles: [-126, 0], moving: true },
        farArm: { angles: [-118, 4], moving: true },
      },
      props: [
        CHAIR,
        { prop: 'rail', from: [298, 150], to: [298, 110] },
        {
          prop: 'cord',
          through: [
            [151, 112],
            [298, 130],
          ],
        },
      ],
      arrows: [{ from: [232, 164], over: [206, 168], to: [180, 160] }],
    },
  },
};
