import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exercise } from '../exercise.ts';
import type { Fault } from '../fault.ts';

/** Exercises without a picture, and pictures without an exercise. */
export async function pictureFaults(folder: string, exercises: readonly Exercise[]): Promise<Fault[]> {
  const below = 'exercises/pictures';
  const names = await readdir(join(folder, below)).catch((): string[] => []);
  const drawn = new Set(names.filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -4)));
  const known = new Set(exercises.map(({ id }) => id));
  const faultOf = (id: string, what: string, mend: string) => ({
    file: `${below}/${id}.svg`,
    line: 1,
    what,
    mend,
  });
  return [
    ...[...known]
      .filter((id) => !drawn.has(id))
      .map((id) =>
        faultOf(id, `the picture of '${id}' is missing`, 'add its poses and run npm run pictures'),
      ),
    ...[...drawn]
      .filter((id) => !known.has(id))
      .map((id) => faultOf(id, `there is no exercise '${id}'`, 'take the picture out or add the exercise')),
  ];
}
