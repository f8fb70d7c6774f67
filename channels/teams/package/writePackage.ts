import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLocales } from '../../../locales/index.ts';
import { readConfig } from '../../../runtime/index.ts';
import { parseTeamsWords } from '../words.ts';
import { buildPackage } from './buildPackage.ts';
import { planLinks } from './planLinks.ts';

const ROOT = join(import.meta.dirname, '../../..');
const NO_APP_ID = '00000000-0000-0000-0000-000000000000';

/** `npm run teams:package`: writes `build/teams-app.zip` out of the environment, the plan's file and the locales. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const locales = await loadLocales(join(ROOT, 'locales'));
  const words = parseTeamsWords({ en: locales.door('teams', 'en'), es: locales.door('teams', 'es') });
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const facts = {
    appId: config.teams?.appId ?? NO_APP_ID,
    version,
    host: new URL(config.publicUrl).hostname,
    ...(await planLinks(config.planFile)),
  };
  const { archive } = await buildPackage(facts, { en: words('en'), es: words('es') });
  const file = join(ROOT, 'build', 'teams-app.zip');
  await mkdir(join(ROOT, 'build'), { recursive: true });
  await writeFile(file, archive);
  const missing = [
    ...(config.teams ? [] : ['MicrosoftAppId is not set: Teams will not take this package']),
    ...(config.publicUrl.startsWith('https:')
      ? []
      : ['PUBLIC_URL is no https address: pictures will not show']),
  ];
  process.stdout.write([`Wrote ${file}`, ...missing, ''].join('\n'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
