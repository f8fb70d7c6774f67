import type { Limb, Picture, Prop, SideFigure } from '../pose.ts';

const COUNTER: Prop = { prop: 'counter', at: 214 };
const flat = (x: number): Limb => ({ reach: [x, 10], towards: 0, foot: 0 });

const standing: SideFigure = {
  view: 'side',
  hip: [184, 119.7],
  torso: 90,
  nearArm: { reach: [221, 136], towards: 200 },
  farArm: { reach: [226, 136], towards: 200 },
  nearLeg: flat(180),
  farLeg: flat(188),
};

/** Exercises at a counter, seen from the side. */
export const atCounter: Record<string, Picture> = {
  'counter-plank': {
    start: { figure: standing, props: [COUNTER] },
    end: {
      figure: {
        ...standing,
        hip: [126, 111],
        torso: 56,
        torsoMoving: true,
        nearArm: { reach: [224, 136], towards: 180 },
        farArm: { reach: [230, 136], towards: 180 },
        nearLeg: { angles: [236, 236], foot: -48, moving: true },
        farLeg: { angles: [238, 236], foot: -48, moving: true },
      },
      props: [COUNTER],
      arrows: [{ from: [150, 26], over: [124, 20], to: [98, 26] }],
    },
  },
  'heel-raise': {
    start: { figure: standing, props: [COUNTER] },
    end: {
      figure: {
        ...standing,
        hip: [188, 132.8],
        nearArm: { reach: [220, 136], towards: 200 },
        farArm: { reach: [221, 136], towards: 200 },
        nearLeg: { reach: [182, 23], towards: 0, foot: -38, moving: true },
        farLeg: { reach: [190, 23], towards: 0, foot: -38, moving: true },
      },
      props: [COUNTER],
      arrows: [{ from: [152, 4], over: [148, 24], to: [152, 48] }],
    },
  },
  'toe-raise': {
    start: { figure: standing, props: [COUNTER] },
    end: {
      figure: {
        ...standing,
        hip: [184, 121.5],
        nearLeg: { reach: [178, 12], towards: 0, foot: 30, moving: true },
        farLeg: { reach: [186, 12], towards: 0, foot: 30, moving: true },
      },
      props: [COUNTER],
      arrows: [{ from: [216, 26], over: [220, 40], to: [214, 62] }],
    },
  },
  'mini-squat': {
    start: { figure: standing, props: [COUNTER] },
    end: {
      figure: {
        ...standing,
        hip: [148, 92],
        torso: 68,
        head: 76,
        nearArm: { reach: [221, 136], towards: 270 },
        farArm: { reach: [226, 136], towards: 270 },
        nearLeg: { ...flat(174), moving: true },
        farLeg: { ...flat(182), moving: true },
      },
      props: [COUNTER],
      arrows: [{ from: [118, 150], over: [98, 132], to: [106, 102] }],
    },
  },
  'heel-to-toe-stand': {
    start: { figure: { ...standing, nearLeg: flat(180), farLeg: flat(186) }, props: [COUNTER] },
    end: {
      figure: { ...standing, hip: [180, 119], nearLeg: { ...flat(193), moving: true }, farLeg: flat(167) },
      props: [COUNTER],
      arrows: [{ from: [150, 34], over: [176, 52], to: [208, 34] }],
    },
  },
  'one-leg-stand': {
    start: { figure: standing, props: [COUNTER] },
    end: {
      figure: {
        ...standing,
        nearLeg: { reach: [160, 46], towards: 0, foot: -30, moving: true },
        farLeg: flat(184),
      },
      props: [COUNTER],
      arrows: [{ from: [126, 12], over: [118, 34], to: [126, 60] }],
    },
  },
};
