import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPicture } from './drawPicture.ts';
import { PICTURES } from './pictures.ts';

const FOLDER = join(import.meta.dirname, '..', 'exercises', 'pictures');

await mkdir(FOLDER, { recursive: true });
for (const [id, picture] of Object.entries(PICTURES)) {
  await writeFile(join(FOLDER, `${id}.svg`), drawPicture(picture));
}
