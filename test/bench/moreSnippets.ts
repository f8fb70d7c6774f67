import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const QUESTIONS = 8;

/**
 * Copies the content to another folder and adds snippets until there are so many in each language: copies of
 * the shipped ones under other ids, each with as many questions as a new snippet must have, and a made-up word in each.
 */
export async function withMoreSnippets(content: string, folder: string, count: number): Promise<void> {
  await cp(content, folder, { recursive: true });
  for (const language of ['en', 'es']) {
    const files = (await readdir(join(content, 'snippets', language))).filter((name) => name.endsWith('.md'));
    const target = join(folder, 'snippets', language);
    await mkdir(target, { recursive: true });
    for (let index = files.length; index < count; index += 1) {
      const file = files[index % files.length] ?? '';
      const id = file.replace(/\.md$/, '');
      const text = await readFile(join(content, 'snippets', language, file), 'utf8');
      await writeFile(join(target, `${id}-n${index}.md`), renamed(text, id, index));
    }
  }
}

function renamed(text: string, id: string, index: number): string {
  const end = text.indexOf('\nsources:');
  const alsoAsked = text.indexOf('\nalsoAsked:');
  const named = text.slice(0, alsoAsked < 0 ? end : alsoAsked).replace(`id: ${id}`, `id: ${id}-n${index}`);
  const firstQuestion = named.indexOf('\n  - ');
  const lines = named
    .slice(firstQuestion)
    .split('\n')
    .slice(0, QUESTIONS + 1);
  const head = named.slice(0, firstQuestion) + lines.join('\n');
  return head.replaceAll(/^( {2}- .*?)(["']?)$/gm, `$1 ${madeUp(index)}$2`) + text.slice(end);
}

/** A word that no language has, a different one for each number. */
function madeUp(index: number): string {
  const syllables = ['ba', 'ke', 'di', 'fo', 'gu', 'ja', 'le', 'mi', 'no', 'pu'];
  return [...String(index).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('');
}
