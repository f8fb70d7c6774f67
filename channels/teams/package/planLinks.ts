import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const planShape = z.object({
  name: z.string().max(32, 'the name that Teams shows has at most 32 letters'),
  links: z.array(z.object({ id: z.string(), url: z.url() })),
});
const NEEDED = { website: 'member-portal', privacy: 'privacy', terms: 'terms' } as const;

export interface PlanLinks {
  planName: string;
  links: Record<keyof typeof NEEDED, string>;
}

/** What the app's page says of the plan, out of the plan's file. Throws and names every link that is missing. */
export async function planLinks(file: string): Promise<PlanLinks> {
  const parsed = planShape.safeParse(parse(await readFile(file, 'utf8')));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`${file} is wrong: ${faults.join('; ')}`);
  }
  const { name, links } = parsed.data;
  const urlOf = (id: string) => links.find((link) => link.id === id)?.url ?? '';
  const missing = Object.values(NEEDED).filter((id) => !urlOf(id));
  if (missing.length > 0) {
    throw new Error(`${file} has no link ${missing.join(', ')}: the Teams app has to show it, so add it`);
  }
  const { website, privacy, terms } = NEEDED;
  return { planName: name, links: { website: urlOf(website), privacy: urlOf(privacy), terms: urlOf(terms) } };
}
