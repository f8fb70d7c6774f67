import { watch } from 'chokidar';
import type { Content } from './content.ts';
import { type LoadOptions, loadContent } from './loadContent.ts';

/** Editors write a file in several steps; so long after the last of them the content is read again. */
const SETTLE_MS = 200;
const CONTENT_FILE = /\.(md|yaml|txt)$/;

export interface ContentListeners {
  /** The changed content, whole and valid. */
  onChange(content: Content): void;
  /** A change that cannot be used; the content before it stays in force. A `ContentError` lists its faults. */
  onBroken(error: unknown): void;
}

export interface ContentWatch {
  /** Stops watching; no listener is called after it. */
  close(): Promise<void>;
}

/** Reads the content again whenever a file of it changes. Resolves once it watches. */
export async function watchContent(
  folder: string,
  options: LoadOptions,
  listeners: ContentListeners,
): Promise<ContentWatch> {
  const { planFile } = options;
  const watcher = watch(planFile === undefined ? folder : [folder, planFile], {
    ignoreInitial: true,
    ignored: (path, stats) => stats?.isFile() === true && !CONTENT_FILE.test(path),
  });
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();

  const read = async () => {
    const told = await loadContent(folder, options).then(
      (content) => () => listeners.onChange(content),
      (error: unknown) => () => listeners.onBroken(error),
    );
    if (!closed) told();
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read);
    }, SETTLE_MS);
  });
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
      await reading;
    },
  };
}
