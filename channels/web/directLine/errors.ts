import { RequestError } from '../../http/index.ts';

/** No or a broken credential. The official client takes 401 as final. */
export const unauthorized = (message: string) => new RequestError(401, 'Unauthorized', message);

/** The official client takes any 403 for an expired token and waits for a new one. */
export const tokenExpired = () =>
  new RequestError(403, 'TokenExpired', 'The token has expired. Get a new one and reconnect.');

export const forbidden = (message: string) => new RequestError(403, 'Forbidden', message);

export const badArgument = (message: string) => new RequestError(400, 'BadArgument', message);
