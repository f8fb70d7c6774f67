import { BlockList, isIP, isIPv6 } from 'node:net';
import { z } from 'zod';

export const whole = (low: number, high: number, example: number) =>
  z.coerce
    .number(`set a whole number from ${low} to ${high}, such as ${example}`)
    .int(`set a whole number from ${low} to ${high}, such as ${example}`)
    .min(low, `set at least ${low}`)
    .max(high, `set at most ${high}`);

export const words = (hint: string) => z.string(hint).min(1, hint);
export const secret = z
  .string()
  .min(16, 'use at least 16 characters, such as the output of `openssl rand -base64 32`');

const listed = z.string().transform((list) => list.split(',').flatMap((item) => item.trim() || []));

const isOrigin = (value: string) => URL.canParse(value) && new URL(value).origin === value;
export const origins = listed.pipe(
  z.array(
    z.string().refine(isOrigin, {
      error: (issue) =>
        `"${issue.input}" is no origin: write it like https://www.example.org, comma between two`,
    }),
  ),
);

const isHost = (value: string) => /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i.test(value);
export const hosts = listed.pipe(
  z.array(
    z.string().refine(isHost, {
      error: (issue) => `"${issue.input}" is no host: write it like smba.example.org, comma between two`,
    }),
  ),
);

/** An address such as 10.0.0.1, or a network such as 10.0.0.0/8 or fd00::/8. */
const isNetwork = (value: string) => {
  const [address = '', bits] = value.split('/');
  const most = isIPv6(address) ? 128 : 32;
  return isIP(address) > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
};
const networks = listed
  .pipe(
    z.array(
      z.string().refine(isNetwork, {
        error: (issue) =>
          `"${issue.input}" is neither a number of proxies nor an address: write it like 1 or 10.0.0.0/8, comma between two`,
      }),
    ),
  )
  .transform((list) => {
    const trusted = new BlockList();
    for (const network of list) {
      const [address = '', bits] = network.split('/');
      const family = isIPv6(address) ? 'ipv6' : 'ipv4';
      if (bits === undefined) trusted.addAddress(address, family);
      else trusted.addSubnet(address, Number(bits), family);
    }
    return trusted;
  });

/** How many proxies stand before the service, or which. */
export const proxies = z
  .string()
  .regex(/^\s*\d\s*$/)
  .transform(Number)
  .or(networks);

export const exitAddress = z.url({
  protocol: /^https$/,
  error: 'set a page that says nothing of health, such as https://www.weather.gov/',
});
