import type { Point } from './geometry.ts';
import { COLORS, PANEL } from './look.ts';

/** An SVG coordinate pair of a place, to a tenth. */
export function at([x, y]: Point): string {
  return `${round(x)} ${round(PANEL.ground - y)}`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A rounded line through places; `halo` sets it off from what lies behind it. */
export function line(points: readonly Point[], color: string, width: number, halo = true): string {
  return path(`M${points.map(at).join('L')}`, color, width, halo);
}

/** A rounded line along SVG path data. */
export function path(data: string, color: string, width: number, halo = true): string {
  const stroke = (tint: string, size: number) =>
    `<path d="${data}" stroke="${tint}" stroke-width="${size}"/>`;
  return (halo ? stroke(COLORS.background, width + 4) : '') + stroke(color, width);
}

export function disc([x, y]: Point, radius: number, color: string, halo = true): string {
  const circle = (tint: string, size: number) =>
    `<circle cx="${round(x)}" cy="${round(PANEL.ground - y)}" r="${round(size)}" fill="${tint}" stroke="none"/>`;
  return (halo ? circle(COLORS.background, radius + 2) : '') + circle(color, radius);
}
