import type { Turns } from '../../bots/index.ts';
import type { KeptFolders, Logger } from '../../runtime/index.ts';
import type { TrustedProxies } from '../http/index.ts';

/** The part of the configuration that the web door reads; `Config` of the runtime fits it. */
export interface WebConfig {
  /** Where members reach the service, without a slash at the end. */
  publicUrl: string;
  /** Origins of the sites that may embed the chat or call the Direct Line endpoint. */
  allowedOrigins: readonly string[];
  /** Messages a minute and client; undefined switches the limit off. */
  rateLimit: number | undefined;
  /** Set where Azure's Direct Line carries the conversations instead of our own endpoint. */
  azureDirectLineSecret?: string | undefined;
}

export interface DirectLineOptions {
  turns: Turns;
  config: WebConfig;
  /** Signs the tokens; at least 16 characters. */
  directLineSecret: string;
  log: Logger;
  /** The proxies between the members and this process that are trusted; 0 where none. */
  proxies?: TrustedProxies;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** For the exchange with Azure. */
  fetch?: typeof fetch;
}

/** What the pages say of the health plan; `Plan` of the content fits it, beside `madeUp`. */
export interface PlanFacts {
  name: string;
  nurseLine: { phone: string };
  memberServices: { phone: string };
  links: readonly { id: string; url: string }[];
  /** True while the plan's data are the placeholders that the project comes with. */
  madeUp: boolean;
}

export interface WebOptions extends DirectLineOptions {
  /** The content of `locales/<language>/page.yaml` by language; the first is the default. */
  words: Readonly<Record<string, unknown>>;
  plan: () => PlanFacts;
  /** Holds `<language>.md`, the article of the demo page. */
  articleFolder: string;
  /** Holds `<exercise>.svg`. */
  picturesFolder: string;
  /** Where a member who leaves fast is taken: a page that says nothing of where they were. */
  exitUrl?: string | undefined;
  /** Where the bundled scripts are kept between starts; without it they are bundled at every start. */
  keptIn?: KeptFolders;
}
