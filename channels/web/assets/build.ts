import { join } from 'node:path';
import { filesBelow, fingerprint, type KeptFolders, kept } from '../../../runtime/index.ts';

const WEB = join(import.meta.dirname, '..');

/** What a browser is sent, by the file that it is made from. */
const ENTRIES = {
  'widget.js': 'widget/widget.ts',
  'frame.js': 'frame/frame.ts',
  'forget.js': 'frame/forget.ts',
  'frame.css': 'styles/frame.css',
  'article.css': 'styles/article.css',
  'chat.css': 'styles/chat.css',
};
export type EntryName = keyof typeof ENTRIES;

export interface BundledFile {
  path: string;
  contents: Uint8Array;
}

export interface Bundle {
  /** The file of each entry, named with a hash of its content. */
  entries: ReadonlyMap<EntryName, BundledFile>;
  /** What the entries refer to by themselves, such as fonts. */
  others: readonly BundledFile[];
}

/** What a browser is given is made of these, and of packages. */
const SOURCES = ['.ts', '.css', '.svg', '.woff2'];
const LOCK = join(WEB, '..', '..', 'package-lock.json');

/** The scripts and styles of the pages: as an earlier start bundled them, where nothing has changed since. */
export function keptBundle(words: Readonly<Record<string, object>>, keptIn: KeptFolders): Promise<Bundle> {
  const key = fingerprint([...filesBelow(WEB, SOURCES), LOCK], JSON.stringify(words));
  return kept(keptIn, 'pages', key, () => bundle(words));
}

/**
 * Bundles and minifies the scripts and styles of the pages, in memory. `words` is what the widget shows before
 * anything else has been loaded, by language. Once at the start, so it may block; no process of it stays behind.
 */
async function bundle(words: Readonly<Record<string, object>>): Promise<Bundle> {
  const { buildSync } = await import('esbuild');
  const result = buildSync({
    absWorkingDir: WEB,
    entryPoints: Object.entries(ENTRIES).map(([name, file]) => ({
      in: file,
      out: name.replace(/\.\w+$/, ''),
    })),
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: '/',
    publicPath: '/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    format: 'iife',
    target: ['es2022', 'safari16.4'],
    legalComments: 'none',
    define: { WIDGET_WORDS: JSON.stringify(words) },
    loader: { '.woff2': 'file', '.svg': 'file' },
    logLevel: 'silent',
  });
  const entryOf = new Map(
    Object.entries(result.metafile.outputs).map(([path, { entryPoint }]) => [
      `/${path.replace(/^.*\//, '')}`,
      entryPoint,
    ]),
  );
  const names = new Map(Object.entries(ENTRIES).map(([name, file]) => [file, name as EntryName]));
  const entries = new Map<EntryName, BundledFile>();
  const others: BundledFile[] = [];
  for (const { path, contents } of result.outputFiles) {
    const file = { path, contents };
    const name = names.get(entryOf.get(path) ?? '');
    if (name) entries.set(name, file);
    else others.push(file);
  }
  return { entries, others };
}
