import type { Turns } from '../../bots/door.ts';
import type { Logger } from '../../runtime/index.ts';

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
  /** Trusted proxies between the members and this process; 0 where none. */
  proxies?: number;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** For the exchange with Azure. */
  fetch?: typeof fetch;
}
