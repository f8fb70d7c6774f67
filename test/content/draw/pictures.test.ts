import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { expect } from 'chai';
import { drawPicture } from '../../../content/draw/drawPicture.ts';
import { frontAnchors } from '../../../content/draw/frontFigure.ts';
import { distance } from '../../../content/draw/geometry.ts';
import { armJoints, type Joints, legJoints } from '../../../content/draw/limb.ts';
import { BONES, PANEL } from '../../../content/draw/look.ts';
import { PICTURES } from '../../../content/draw/pictures.ts';
import type { Figure, Limb } from '../../../content/draw/pose.ts';
import { sideAnchors } from '../../../content/draw/sideFigure.ts';
import { type Content, loadContent } from '../../../content/index.ts';
import { CONTENT, now } from '../contentCopy.ts';

interface Bone {
  limb: Limb;
  joints: Joints;
  lengths: readonly [number, number];
}

function bonesOf(figure: Figure): Bone[] {
  const arm = [BONES.upperArm, BONES.forearm] as const;
  const leg = [BONES.thigh, BONES.shin] as const;
  if (figure.view === 'side') {
    const { shoulder } = sideAnchors(figure);
    const arms = [figure.nearArm, figure.farArm].flatMap((limb) => limb ?? []);
    const legs = [figure.nearLeg, figure.farLeg].flatMap((limb) => limb ?? []);
    return [
      ...arms.map((limb) => ({ limb, joints: armJoints(shoulder, limb), lengths: arm })),
      ...legs.map((limb) => ({ limb, joints: legJoints(figure.hip, limb), lengths: leg })),
    ];
  }
  const at = frontAnchors(figure);
  return [
    { limb: figure.leftArm, joints: armJoints(at.leftShoulder, figure.leftArm), lengths: arm },
    { limb: figure.rightArm, joints: armJoints(at.rightShoulder, figure.rightArm), lengths: arm },
    { limb: figure.leftLeg, joints: legJoints(at.leftHip, figure.leftLeg), lengths: leg },
    { limb: figure.rightLeg, joints: legJoints(at.rightHip, figure.rightLeg), lengths: leg },
  ];
}

const figures = Object.entries(PICTURES).flatMap(([id, { start, end }]) => [
  { name: `${id}, start`, bones: bonesOf(start.figure) },
  { name: `${id}, end`, bones: bonesOf(end.figure) },
]);

describe('the pictures', () => {
  let content: Content;
  before(async () => {
    content = await loadContent(CONTENT, { now });
  });

  it('show every exercise and nothing else', () => {
    expect(Object.keys(PICTURES)).to.have.members(content.exercises.map(({ id }) => id));
  });

  it('are what the script draws', () => {
    for (const [id, picture] of Object.entries(PICTURES)) {
      const kept = readFileSync(join(CONTENT, 'exercises', 'pictures', `${id}.svg`), 'utf8');
      expect(kept === drawPicture(picture), `${id}.svg is not up to date: run npm run pictures`).to.equal(
        true,
      );
    }
  });

  it('hold no words, no script and no link', () => {
    for (const picture of Object.values(PICTURES)) {
      expect(drawPicture(picture)).not.to.match(/<(text|script|a|image|use)\b/);
    }
  });

  it('render to a picture of 640 by 320', () => {
    const image = new Resvg(drawPicture(PICTURES.bridge ?? expect.fail('no bridge'))).render();
    expect([image.width, image.height]).to.deep.equal([640, 320]);
  });

  for (const { name, bones } of figures) {
    it(`keep the bones of ${name}`, () => {
      for (const { limb, joints, lengths } of bones) {
        const [root, middle, end] = joints;
        const measured = [distance(root, middle), distance(middle, end)];
        measured.forEach((length, at) => {
          const whole = lengths[at] ?? 0;
          // A limb that points at the viewer looks shorter, never longer.
          if ('joints' in limb) expect(length).to.be.at.most(whole + 1);
          else expect(length).to.be.closeTo(whole, 1);
        });
      }
    });

    it(`keep ${name} above the ground and inside the panel`, () => {
      for (const [x, y] of bones.flatMap(({ joints }) => [...joints])) {
        expect(y).to.be.within(9, PANEL.ground);
        expect(x).to.be.within(4, PANEL.size - 4);
      }
    });
  }
});
