import { drawFrontFigure } from './frontFigure.ts';
import { add, direction, type Point, polar } from './geometry.ts';
import { COLORS, PANEL } from './look.ts';
import type { Arrow, Panel, Picture } from './pose.ts';
import { drawCord, drawProp } from './props.ts';
import { drawSideFigure } from './sideFigure.ts';
import { line, path, at as place } from './stroke.ts';

const NUMERALS = [
  'M-3.5 -4L1 -7.5L1 7.5',
  'M-4.5 -3.5Q-4 -7.5 0 -7.5Q4.5 -7.5 4.5 -3.5Q4.5 -1 -4.5 7.5L5 7.5',
];

/**
 * The picture of an exercise as SVG, 640 by 320: the start in panel 1, the end in panel 2. It holds no words, and
 * its alternative text comes from the exercise's words.
 */
export function drawPicture({ start, end }: Picture): string {
  const { size } = PANEL;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * size} ${size}" width="${2 * size}" height="${size}">`,
    `<clipPath id="panel"><rect width="${size}" height="${size}"/></clipPath>`,
    `<rect width="${2 * size}" height="${size}" rx="16" fill="${COLORS.background}"/>`,
    '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
    drawPanel(start, 0),
    drawPanel(end, 1),
    `<path d="M${size - 7} ${size / 2 - 12}l12 12l-12 12" stroke="${COLORS.ground}" stroke-width="5"/>`,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel(panel: Panel, index: 0 | 1): string {
  const { figure, props = [], arrows = [] } = panel;
  const fromAbove = props.some(({ prop }) => prop === 'mat-from-above');
  const scene = [
    fromAbove
      ? ''
      : line(
          [
            [14, -3],
            [306, -3],
          ],
          COLORS.ground,
          4,
          false,
        ),
    ...props.map(drawProp),
    figure.view === 'side' ? drawSideFigure(figure) : drawFrontFigure(figure),
    ...props.map(drawCord),
    ...arrows.map(drawArrow),
  ].join('');
  return (
    `<g transform="translate(${index * PANEL.size} 0)" clip-path="url(#panel)">` +
    `<g${zoomOf(panel)}>${scene}</g>${drawBadge(index)}</g>`
  );
}

function zoomOf({ zoom }: Panel): string {
  if (zoom === undefined) return '';
  const half = PANEL.size / 2;
  const [x, y] = [zoom.around[0], PANEL.ground - zoom.around[1]];
  return ` transform="translate(${half} ${half}) scale(${zoom.times}) translate(${-x} ${-y})"`;
}

function drawBadge(index: 0 | 1): string {
  return (
    `<g transform="translate(26 26)"><circle r="15" fill="${COLORS.badge}"/>` +
    `<path d="${NUMERALS[index]}" stroke="${COLORS.background}" stroke-width="3"/></g>`
  );
}

function drawArrow({ from, over, to }: Arrow): string {
  const heading = direction(over, to);
  const barb = (turn: number): Point => add(to, polar(heading + turn, 12));
  return (
    path(`M${place(from)}Q${place(over)} ${place(to)}`, COLORS.moving, 4.5) +
    line([barb(145), to, barb(-145)], COLORS.moving, 4.5, false)
  );
}
