import type { Point } from './geometry.ts';
import { COLORS, PANEL } from './look.ts';
import type { Prop } from './pose.ts';
import { line, round } from './stroke.ts';

/** Height of a seat, so that the feet of the figure stand on the ground. */
export const SEAT = 54;
/** Height of a counter's top. */
export const COUNTER = 128;

/** Things that stand behind the figure. A cord is drawn before it, by `drawCord`. */
export function drawProp(prop: Prop): string {
  switch (prop.prop) {
    case 'mat':
      return box([prop.from, 8], [prop.to, 0], COLORS.mat, 4);
    case 'mat-from-above':
      return box([14, 234], [306, 52], COLORS.mat, 14);
    case 'chair':
      return drawChair(prop.at, prop.back === 'left' ? -1 : 1);
    case 'chair-from-front':
      return drawChairFromFront(prop.at);
    case 'wall':
      return box([prop.at, PANEL.ground], [304, 0], COLORS.prop, 0);
    case 'counter':
      return (
        box([prop.at + 8, COUNTER - 8], [298, 0], COLORS.prop, 0) +
        box([prop.at, COUNTER], [304, COUNTER - 10], COLORS.propDark, 4)
      );
    case 'counter-behind':
      return (
        box([34, COUNTER - 8], [286, 0], COLORS.prop, 0) +
        box([26, COUNTER], [294, COUNTER - 10], COLORS.propDark, 4)
      );
    case 'step':
      return box([prop.from, prop.height], [prop.to, 0], COLORS.propDark, 3);
    case 'rail':
      return (
        line([prop.from, prop.to], COLORS.propDark, 9, false) +
        [prop.from, prop.to]
          .map(([x, y]) =>
            line(
              [
                [x, y],
                [x, 4],
              ],
              COLORS.prop,
              7,
              false,
            ),
          )
          .join('')
      );
    case 'door-frame':
      return (
        box([prop.at, 276], [prop.at + 16, 0], COLORS.propDark, 2) +
        box([prop.at - 30, 286], [prop.at + 46, 270], COLORS.prop, 2)
      );
    case 'cord':
      return '';
  }
}

/** A strap or band, over the figure. */
export function drawCord(prop: Prop): string {
  return prop.prop === 'cord' ? line(prop.through, COLORS.hair, 5, false) : '';
}

function drawChair(at: number, side: 1 | -1): string {
  const [back, front] = [at + side * 30, at - side * 34];
  const legs = [back, front]
    .map((x) =>
      line(
        [
          [x, SEAT - 6],
          [x, 4],
        ],
        COLORS.propDark,
        8,
        false,
      ),
    )
    .join('');
  const support = line(
    [
      [back, SEAT],
      [back + side * 8, SEAT + 82],
    ],
    COLORS.propDark,
    9,
    false,
  );
  return (
    legs +
    support +
    line(
      [
        [back, SEAT - 5],
        [front, SEAT - 5],
      ],
      COLORS.propDark,
      10,
      false,
    )
  );
}

function drawChairFromFront(at: number): string {
  const legs = [at - 38, at + 38]
    .map((x) =>
      line(
        [
          [x, SEAT - 6],
          [x, 4],
        ],
        COLORS.propDark,
        8,
        false,
      ),
    )
    .join('');
  return (
    box([at - 38, 146], [at + 38, SEAT], COLORS.prop, 10) +
    legs +
    box([at - 42, SEAT], [at + 42, SEAT - 10], COLORS.propDark, 4)
  );
}

function box([left, top]: Point, [right, bottom]: Point, color: string, corner: number): string {
  const y = PANEL.ground - top;
  return (
    `<rect x="${round(left)}" y="${round(y)}" width="${round(right - left)}" height="${round(top - bottom)}" ` +
    `rx="${corner}" fill="${color}" stroke="none"/>`
  );
}
