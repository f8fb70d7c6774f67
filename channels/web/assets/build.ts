import { join } from 'node:path';
import { buildSync, type OutputFile } from 'esbuild';

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

export interface Bundle {
  /** The file of each entry, named with a hash of its content. */
  entries: ReadonlyMap<EntryName, OutputFile>;
  /** What the entries refer to by themselves, such as fonts. */
  others: readonly OutputFile[];
}

/**
 * Bundles and minifies the scripts and styles of the pages, in memory. `words` is what the widget shows before
 * anything else has been loaded, by language. Once at the start, so it may block; no process of it stays behind.
 */
export function bundle(words: Readonly<Record<string, object>>): Bundle {
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
  const entries = new Map<EntryName, OutputFile>();
  const others: OutputFile[] = [];
  for (const file of result.outputFiles) {
    const name = names.get(entryOf.get(file.path) ?? '');
    if (name) entries.set(name, file);
    else others.push(file);
  }
  return { entries, others };
}
