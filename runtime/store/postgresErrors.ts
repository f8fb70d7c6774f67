import { ConflictError, StoreUnavailableError } from './database.ts';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, resources, operator, system. */
const UNAVAILABLE = /^(08|53|57|58)/;
/** Serialization failure, deadlock, lock not available. */
const CONFLICT = new Set(['40001', '40P01', '55P03']);
const SQLSTATE = /^[0-9A-Z]{5}$/;

/** Says of a driver's error whether trying again helps. One without an SQLSTATE is of the connection. */
export function translated(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (CONFLICT.has(code)) return new ConflictError('The database could not serialise the transaction');
  if (!SQLSTATE.test(code) || UNAVAILABLE.test(code)) return new StoreUnavailableError(error);
  return error;
}
