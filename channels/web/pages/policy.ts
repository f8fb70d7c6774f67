import type { WebConfig } from '../options.ts';

/** The hash of nothing: a part of Web Chat adds an empty style without the mark, and fills it by script. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const AZURE = ['https://directline.botframework.com', 'wss://directline.botframework.com'];

/** What every page may do: its own files and nothing from anywhere else. */
const OWN = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
];

/** The content security policy of a page that nobody embeds; its forms may lead to `exits` besides. */
export function pagePolicy(...exits: readonly string[]): string {
  const form = ["form-action 'self'", ...exits].join(' ');
  return [...OWN, "style-src 'self'", form, "frame-ancestors 'none'"].join('; ');
}

/**
 * The policy of the chat window: embedded by the operator's sites, connected to the conversation, with styles
 * that Web Chat marks with `nonce`.
 */
export function framePolicy(config: WebConfig, base: string, nonce: string): string {
  const connect = [base, base.replace(/^http/, 'ws'), ...(config.azureDirectLineSecret ? AZURE : [])];
  return [
    ...OWN.filter((rule) => !rule.startsWith('connect-src') && !rule.startsWith('img-src')),
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    `img-src 'self' data: blob: ${base}`,
    `connect-src 'self' ${connect.join(' ')}`,
    "form-action 'none'",
    `frame-ancestors ${["'self'", ...config.allowedOrigins].join(' ')}`,
  ].join('; ');
}
