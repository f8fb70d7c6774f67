import { add, type Point, polar } from './geometry.ts';
import { colorOf, drawArm, drawLeg } from './limb.ts';
import { BONES, COLORS, WIDTHS } from './look.ts';
import type { FrontFigure } from './pose.ts';
import { at, disc, line, path } from './stroke.ts';

const SHOULDERS = 56;
const HIPS = 26;

/** The places from which the parts of a figure seen from the front hang. */
export function frontAnchors(figure: FrontFigure) {
  const { hip, torso, shoulders = SHOULDERS, shrug = 0, tilt = 0 } = figure;
  const neck = add(hip, polar(torso, BONES.torso));
  const chest = add(hip, polar(torso, BONES.torso - BONES.shoulderDrop + shrug));
  const [right, left] = [torso - 90, torso + 90];
  return {
    neck,
    head: add(neck, polar(torso - tilt, BONES.neck)),
    leftShoulder: add(chest, polar(left, shoulders / 2)),
    rightShoulder: add(chest, polar(right, shoulders / 2)),
    leftHip: add(hip, polar(left, HIPS / 2)),
    rightHip: add(hip, polar(right, HIPS / 2)),
  };
}

/** Draws a person from the front, from behind or from above. Left and right are those of the picture. */
export function drawFrontFigure(figure: FrontFigure): string {
  const places = frontAnchors(figure);
  const arms =
    drawArm(places.leftShoulder, figure.leftArm, false) +
    drawArm(places.rightShoulder, figure.rightArm, false);
  const legs =
    drawLeg(places.leftHip, figure.leftLeg, false, figure.leftLeg.foot === undefined) +
    drawLeg(places.rightHip, figure.rightLeg, false, figure.rightLeg.foot === undefined);
  const trunk =
    line([places.neck, places.head], COLORS.body, WIDTHS.neck) +
    drawTrunk(figure, places) +
    drawHead(figure, places.head);
  return figure.armsOnTop === false ? arms + trunk + legs : trunk + legs + arms;
}

function drawTrunk(figure: FrontFigure, places: ReturnType<typeof frontAnchors>): string {
  const { leftShoulder, rightShoulder, leftHip, rightHip } = places;
  const data = `M${[leftShoulder, rightShoulder, rightHip, leftHip].map(at).join('L')}Z`;
  const color = COLORS.body;
  const fill = `<path d="${data}" fill="${color}" stroke="${color}" stroke-width="18"/>`;
  const yoke = line([leftShoulder, rightShoulder], colorOf(figure.shouldersMoving, false), 18, false);
  return fill + (figure.shouldersMoving ? yoke : '');
}

function drawHead({ view, torso, tilt = 0, turn = 0, headMoving }: FrontFigure, center: Point): string {
  const color = colorOf(headMoving, false);
  const up = torso - tilt;
  const head = disc(center, BONES.head, color);
  if (view === 'back') return head + disc(add(center, polar(up, 2)), BONES.head - 5, COLORS.hair, false);
  const cap = (from: number, to: number) => {
    const radius = BONES.head - 3;
    const [a, b] = [add(center, polar(from, radius)), add(center, polar(to, radius))];
    return path(`M${at(a)}A${radius} ${radius} 0 0 0 ${at(b)}`, COLORS.hair, 7, false);
  };
  if (turn === 0) {
    const nose = add(center, polar(up + 180, 3));
    return head + cap(up - 70, up + 70) + disc(nose, 3.5, COLORS.background, false);
  }
  const faces = up - 90 * turn;
  const nose = disc(add(center, polar(faces, BONES.head)), 5, color);
  return nose + head + (turn > 0 ? cap(faces + 60, faces + 215) : cap(faces + 145, faces + 300));
}
