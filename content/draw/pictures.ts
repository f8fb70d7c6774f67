import type { Panel, Picture } from './pose.ts';
import { atCounter } from './poses/counter.ts';
import { counterBack } from './poses/counterBack.ts';
import { fromAbove } from './poses/fromAbove.ts';
import { kneeling } from './poses/kneeling.ts';
import { lying } from './poses/lying.ts';
import { seatedFront } from './poses/seatedFront.ts';
import { sitting } from './poses/sitting.ts';
import { standingSide } from './poses/standing.ts';

/** On the ground a figure is low: the panel looks there. */
const LOW = { times: 1.08, around: [160, 98] } as const;

function onTheGround(pictures: Record<string, Picture>): Record<string, Picture> {
  const lower = (panel: Panel): Panel => ({ zoom: LOW, ...panel });
  const entries = Object.entries(pictures);
  return Object.fromEntries(
    entries.map(([id, { start, end }]) => [id, { start: lower(start), end: lower(end) }]),
  );
}

/** The picture of every exercise, by its id. */
export const PICTURES: Readonly<Record<string, Picture>> = {
  ...onTheGround({ ...lying, ...kneeling }),
  ...fromAbove,
  ...sitting,
  ...seatedFront,
  ...standingSide,
  ...atCounter,
  ...counterBack,
};
