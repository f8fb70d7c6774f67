import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const source = z.object({ title: z.string(), organization: z.string(), year: z.number(), url: z.url() });
const frontMatter = z.object({
  title: z.string(),
  lead: z.string(),
  description: z.string(),
  status: z.enum(['awaiting-clinical-review', 'reviewed']),
  sources: z.array(source).min(1),
});

/** The demo page's article in one language, out of `<folder>/<language>.md`. */
export type Article = z.infer<typeof frontMatter> & {
  /** Markdown; `[1]` stands for the first source. */
  body: string;
};

/** Reads the articles of these languages; throws and names the file where one is missing or malformed. */
export async function readArticles(
  folder: string,
  languages: Iterable<string>,
): Promise<ReadonlyMap<string, Article>> {
  const read = [...languages].map(async (language) => {
    const file = join(folder, `${language}.md`);
    try {
      return [language, parseArticle(await readFile(file, 'utf8'))] as const;
    } catch (error) {
      throw new Error(`The article ${file} cannot be used; mend it.`, { cause: error });
    }
  });
  return new Map(await Promise.all(read));
}

function parseArticle(text: string): Article {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { ...frontMatter.parse(parse(yaml)), body };
}
