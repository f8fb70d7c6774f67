import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type ContentParts, readContent, readExamples } from '../content/index.ts';
import { type Locale, readLocales } from '../locales/index.ts';
import { filesBelow, fingerprint, type KeptFolders, kept } from '../runtime/index.ts';
import { type FlatLexicon, flatLexicon, type SafetyRules } from '../safety/index.ts';

export interface SourceFolders {
  contentFolder: string;
  localesFolder: string;
  /** The plan's own data. */
  planFile: string;
}

/** Names for what the second opinion learns from; any other rules or examples have others. */
export interface LessonVersions {
  rules: string;
  examples: string;
}

/** Content and words as plain data, read and checked. */
export interface Sources {
  content: ContentParts;
  locales: Locale[];
  /** The safety rules of the content, compiled as far as that can be kept. */
  lexicon: FlatLexicon;
  versions: LessonVersions;
}

const ROOT = join(import.meta.dirname, '..');
/** The code that reads and checks; what it lets pass may change with it, and with the packages it uses. */
const READERS = ['content', 'locales', 'safety'].map((name) => join(ROOT, name));

/**
 * Reads and checks content and words, or takes what an earlier start found where not a byte of them has changed
 * since. Throws with all faults.
 */
export function readSources(folders: SourceFolders, keptIn: KeptFolders): Promise<Sources> {
  return kept(keptIn, 'sources', sourcesKey(folders), async () => {
    const locales = await readLocales(folders.localesFolder);
    const content = await readContent(folders.contentFolder, folders.planFile);
    const lexicon = flatLexicon(content.safetyRules);
    return { locales, content, lexicon, versions: lessonVersions(content.safetyRules, folders) };
  });
}

export function lessonVersions(
  rules: SafetyRules,
  { contentFolder }: Pick<SourceFolders, 'contentFolder'>,
): LessonVersions {
  return { rules: versionOf(rules), examples: versionOf(readExamples(contentFolder)) };
}

/** A name for all that plain data holds, also where the version that it gives itself was left as it was. */
export function versionOf(data: object): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}

function sourcesKey({ contentFolder, localesFolder, planFile }: SourceFolders): string {
  return fingerprint([
    ...filesBelow(contentFolder, ['.md', '.yaml', '.txt', 'VERSION']),
    ...filesBelow(localesFolder, ['.yaml']),
    planFile,
    ...READERS.flatMap((folder) => filesBelow(folder, ['.ts'])),
    import.meta.filename,
    join(ROOT, 'package.json'),
  ]);
}
