import { add, type Point, polar } from './geometry.ts';
import { colorOf, drawArm, drawLeg } from './limb.ts';
import { BONES, COLORS, WIDTHS } from './look.ts';
import type { SideFigure } from './pose.ts';
import { at, disc, line, path } from './stroke.ts';

/** The places from which the parts of a figure seen from the side hang. */
export function sideAnchors(figure: SideFigure): { neck: Point; shoulder: Point; head: Point } {
  const neck = add(figure.hip, polar(figure.torso, BONES.torso));
  return {
    neck,
    shoulder: add(figure.hip, polar(figure.torso, BONES.torso - BONES.shoulderDrop)),
    head: add(neck, polar(figure.head ?? figure.torso, BONES.neck)),
  };
}

/** Draws a person from the side, what is far from the viewer first. */
export function drawSideFigure(figure: SideFigure): string {
  const { neck, shoulder, head } = sideAnchors(figure);
  return [
    figure.farArm === undefined ? '' : drawArm(shoulder, figure.farArm, true),
    figure.farLeg === undefined ? '' : drawLeg(figure.hip, figure.farLeg, true),
    line([neck, head], COLORS.body, WIDTHS.neck),
    drawTorso(figure, neck),
    drawHead(head, (figure.head ?? figure.torso) - 90),
    drawLeg(figure.hip, figure.nearLeg, false),
    drawArm(shoulder, figure.nearArm, false),
  ].join('');
}

function drawTorso({ hip, torso, arch = 0, belly = 0, torsoMoving }: SideFigure, neck: Point): string {
  const middle: Point = [(hip[0] + neck[0]) / 2, (hip[1] + neck[1]) / 2];
  const control = add(middle, polar(torso + 90, 2 * arch));
  const color = colorOf(torsoMoving, false);
  return path(`M${at(hip)}Q${at(control)} ${at(neck)}`, color, WIDTHS.torso) + drawBelly(hip, torso, belly);
}

/** The belly where it rises out of the line of the torso. */
function drawBelly(hip: Point, torso: number, rise: number): string {
  if (rise === 0) return '';
  const onFront = (share: number, out: number) =>
    add(add(hip, polar(torso, BONES.torso * share)), polar(torso - 90, WIDTHS.torso / 2 - 3 + out));
  const data = `M${at(onFront(0.16, 0))}Q${at(onFront(0.42, 2 * rise))} ${at(onFront(0.7, 0))}Z`;
  return `<path d="${data}" fill="${COLORS.moving}" stroke="${COLORS.moving}" stroke-width="6"/>`;
}

/** A head in profile: a nose towards `faces`, the hair behind. */
function drawHead(center: Point, faces: number): string {
  const nose = add(center, polar(faces, BONES.head));
  const from = add(center, polar(faces + 60, BONES.head - 3));
  const to = add(center, polar(faces + 215, BONES.head - 3));
  const radius = BONES.head - 3;
  return (
    disc(nose, 4.5, COLORS.body) +
    disc(center, BONES.head, COLORS.body) +
    path(`M${at(from)}A${radius} ${radius} 0 0 0 ${at(to)}`, COLORS.hair, 7, false)
  );
}
