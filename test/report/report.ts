import type { Language } from '../../safety/index.ts';
import type { Measured } from './bars.ts';
import type { Drop, Gap, Pair } from './compare.ts';
import type { Judged } from './judge.ts';
import type { Versions } from './versions.ts';
import type { Walked } from './walk.ts';

/** What one half of the test sets showed. */
export interface Half {
  /** `unseen`: no rule was written from it; `work`: the rules were tried on it. */
  name: 'unseen' | 'work';
  judged: readonly Judged[];
  figures: readonly { language: Language; measured: readonly Measured[] }[];
  gaps: readonly Gap[];
  drops: readonly Drop[];
  pairs: readonly Pair[];
}

export interface Report {
  /** Day of the run, UTC. */
  date: string;
  versions: Versions;
  halves: readonly Half[];
  walks: readonly Walked[];
}

/** The states in which a message of the walk was answered otherwise, an endless tree, or one without a way in. */
export function isSound({ probed, isComplete, unreached }: Walked): boolean {
  return isComplete && unreached.length === 0 && probed.every(({ isRight }) => isRight);
}

/** True where every bar is reached, in both halves and in every state of the dialogs. */
export function isGreen({ halves, walks }: Report): boolean {
  return halves.every(isHalfGreen) && walks.every(isSound);
}

function isHalfGreen({ figures, gaps, drops, pairs }: Half): boolean {
  const measured = figures.flatMap((one) => one.measured);
  const all = [...measured, ...gaps, ...drops].every(({ passes }) => passes);
  return all && pairs.every(({ isSame }) => isSame);
}
