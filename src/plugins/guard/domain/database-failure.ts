/**
 * Why a database could not do what it was asked, where the fault is not in what it was asked:
 * - `full`: no room is left on its disk
 * - `readOnly`: it can only be read at present
 * - `files`: it cannot read or write its files
 * - `busy`: it has no time or memory, or another process holds it
 * - `lost`: the connection broke, so that nobody knows what became of the last statement
 */
export type FailureKind = 'full' | 'readOnly' | 'files' | 'busy' | 'lost';

type Codes = ReadonlyArray<readonly [prefix: string, kind: FailureKind]>;

/** The beginnings of what better-sqlite3 says. */
const SQLITE: Codes = [
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

/** Those of PostgreSQL's SQLSTATE; the first that fits. */
const POSTGRES: Codes = [
  ['53100', 'full'],
  ['25006', 'readOnly'],
  ['57P', 'lost'],
  ['08', 'lost'],
  ['53', 'busy'],
  ['57', 'busy'],
  ['58', 'files'],
  ['XX001', 'files'],
  ['XX002', 'files'],
];

/** What `pg` says of a connection that is gone, without any code. */
const LOST =
  /^(?:Connection terminated\b|Client (?:has encountered a connection error|was closed)\b)/;

/** More causes below each other than any library makes. */
const MAX_DEPTH = 8;

/** @returns `null` for what is no failure of the database, such as a constraint that was broken */
export function failureKind(error: unknown): FailureKind | null {
  let at = error;
  for (let depth = 0; depth < MAX_DEPTH && typeof at === 'object' && at !== null; depth += 1) {
    const kind = kindOf(at);
    if (kind) return kind;
    at = (at as Said).cause;
  }
  return null;
}

/** What a driver made may not be an `Error` of this realm. */
interface Said {
  code?: unknown;
  severity?: unknown;
  message?: unknown;
  cause?: unknown;
}

function kindOf({ code, severity, message }: Said): FailureKind | null {
  if (typeof code === 'string') {
    // Only what comes from a server has a severity: EPIPE has five letters as well.
    const codes = typeof severity === 'string' ? POSTGRES : SQLITE;
    const found = codes.find(([prefix]) => code.startsWith(prefix));
    if (found) return found[1];
  }
  // knex puts the statement before what the driver said.
  return typeof message === 'string' && LOST.test(withoutStatement(message)) ? 'lost' : null;
}

/** What a driver said, without the statement that knex puts before it: that holds editors' texts. */
export function withoutStatement(message: string): string {
  return message.slice(message.lastIndexOf(' - ') + 1).replace(/^- /, '');
}
