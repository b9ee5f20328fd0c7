import {
  type FailureKind,
  LOST,
  NO_CONNECTION,
  NONE_LEFT,
  POSTGRES,
  SOCKET,
  SQLITE,
} from './failure-codes';

/** Only of an error that a database has met, a broken socket says that it was the database's. */
export type Origin = 'database' | 'anywhere';

/** More causes below each other than any library makes. */
const MAX_DEPTH = 8;

/** @returns `null` for what is no failure of the database, such as a constraint that was broken */
export function failureKind(error: unknown, origin: Origin): FailureKind | null {
  let at = error;
  for (let depth = 0; depth < MAX_DEPTH && typeof at === 'object' && at !== null; depth += 1) {
    const kind = kindOf(at, origin);
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

function kindOf({ code, severity, message }: Said, origin: Origin): FailureKind | null {
  if (typeof code === 'string') {
    const found = codesFor(severity, origin).find(([prefix]) => code.startsWith(prefix));
    if (found) return found[1];
  }
  // knex puts the statement before what the driver said.
  return typeof message === 'string' ? saidInWords(withoutStatement(message), origin) : null;
}

/** Only what comes from a server has a severity: EPIPE has five letters as well. */
function codesFor(severity: unknown, origin: Origin): typeof POSTGRES {
  if (typeof severity === 'string') return POSTGRES;
  return origin === 'database' ? [...SQLITE, ...SOCKET] : SQLITE;
}

function saidInWords(said: string, origin: Origin): FailureKind | null {
  if (LOST.test(said)) return 'lost';
  if (NONE_LEFT.test(said)) return 'busy';
  return origin === 'database' && NO_CONNECTION.test(said) ? 'lost' : null;
}

/** What a driver said, without the statement that knex puts before it: that holds editors' texts. */
export function withoutStatement(message: string): string {
  return message.slice(message.lastIndexOf(' - ') + 1).replace(/^- /, '');
}
