/**
 * Why a database could not do what it was asked, where the fault is not in what it was asked:
 * - `full`: no room is left on its disk
 * - `readOnly`: it can only be read at present
 * - `files`: it cannot read or write its files
 * - `broken`: it has met a fault of its own
 * - `busy`: it has no time, memory or connection, or another process holds it
 * - `lost`: the connection broke, so that nobody knows what became of the last statement
 */
export type FailureKind = 'full' | 'readOnly' | 'files' | 'broken' | 'busy' | 'lost';

/** Beginnings of codes; the first that fits. */
type Codes = ReadonlyArray<readonly [prefix: string, kind: FailureKind]>;

/** What better-sqlite3 says. */
export const SQLITE: Codes = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_IOERR', 'files'],
  ['SQLITE_CANTOPEN', 'files'],
  ['SQLITE_CORRUPT', 'files'],
  ['SQLITE_NOTADB', 'files'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_PROTOCOL', 'busy'],
  ['SQLITE_NOMEM', 'busy'],
];

/** SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const POSTGRES: Codes = [
  ['53100', 'full'],
  ['25006', 'readOnly'],
  ['57P', 'lost'],
  ['08', 'lost'],
  ['53', 'busy'],
  ['57', 'busy'],
  ['58', 'files'],
  ['XX001', 'files'],
  ['XX002', 'files'],
  ['XX', 'broken'],
];

/** What Node says of a connection that cannot be made or has broken, whoever is at its other end. */
export const SOCKET: Codes = [
  ['ECONN', 'lost'],
  ['EPIPE', 'lost'],
  ['ENOTFOUND', 'lost'],
  ['EAI_', 'lost'],
  ['ETIMEDOUT', 'lost'],
  ['EHOSTUNREACH', 'lost'],
  ['ENETUNREACH', 'lost'],
  ['EADDRNOTAVAIL', 'lost'],
];

/** What `pg` says of a connection that is gone, without any code. */
export const LOST =
  /^(?:Connection terminated\b|Client (?:has encountered a connection error|was closed)\b)/;

/** What knex says of a pool that has no connection left. */
export const NONE_LEFT = /^Knex: Timeout acquiring a connection\b/;

/** What `pg` and knex say in words that others use as well. */
export const NO_CONNECTION = /^(?:timeout expired|aborted|Unable to acquire a connection)\b/;
