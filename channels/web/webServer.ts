import type { Server } from 'restify';
import { mountAssets } from './assets/index.ts';
import { mountDirectLine } from './directLine/index.ts';
import type { WebOptions } from './options.ts';
import { mountPages } from './pages/index.ts';
import { parseWords } from './pages/pageWords.ts';
import { mountPictures } from './pictures/index.ts';
import { mountSimplePage } from './simple/index.ts';

/** Says nothing of health, and is there for everybody. */
const NEUTRAL_PAGE = 'https://www.weather.gov/';

export interface WebDoor {
  /** Ends the streams, so that the server can close; clients come back by themselves. */
  close(): void;
}

/**
 * Mounts the web door on a server: the Direct Line endpoint, the widget and the window that it opens, the demo
 * page, the page of plain forms, and the exercises' pictures. Resolves when scripts and styles are built;
 * throws and names every fault where words or articles are wrong.
 */
export async function webServer(server: Server, options: WebOptions): Promise<WebDoor> {
  const { log, exitUrl: exit = NEUTRAL_PAGE } = options;
  const words = parseWords(options.words);
  const widgetWords = Object.fromEntries([...words].map(([language, { widget }]) => [language, widget]));
  const assets = await mountAssets(server, widgetWords, log, options.keptIn);
  const { tokens, streams } = mountDirectLine(server, options);
  mountPictures(server, options.picturesFolder, log);
  mountSimplePage(server, options, words, assets, tokens, exit);
  await mountPages(server, options, words, assets, exit);
  return { close: () => streams.close() };
}
