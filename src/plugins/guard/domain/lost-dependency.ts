/** What PostgreSQL says when the fault is its own: connection, resources, operator, files. */
const POSTGRES = /^(?:08|53|57P|58|XX)/;

/** What SQLite says then. */
const SQLITE = /^SQLITE_(?:FULL|READONLY|IOERR|CANTOPEN|CORRUPT|NOTADB|BUSY|LOCKED|PROTOCOL|NOMEM)/;

/** What Node says of a connection that cannot be made or has broken. */
const NETWORK =
  /^(?:ECONN|EPIPE$|ENOTFOUND$|EAI_|ETIMEDOUT$|EHOSTUNREACH$|ENETUNREACH$|EADDRNOTAVAIL$)/;

/** What `pg` and knex say without any code. */
const WORDS =
  /Connection terminated|Client has encountered a connection error|Client was closed|timeout expired|Timeout acquiring a connection|aborted|Unable to acquire a connection/;

/** More causes below each other than any library makes. */
const MAX_DEPTH = 8;

/** Whether an error says that the database failed, and not that it was asked something wrong. */
export function isLostDependency(error: unknown): boolean {
  let at = error;
  for (let depth = 0; depth < MAX_DEPTH && at instanceof Error; depth += 1) {
    if (saysSo(at)) return true;
    at = at.cause;
  }
  return false;
}

function saysSo(error: Error): boolean {
  const { code, severity, status } = error as {
    code?: unknown;
    severity?: unknown;
    status?: unknown;
  };
  if (status === 503 || status === 507) return true;
  // Only what comes from a server has a severity.
  if (typeof severity === 'string') return typeof code === 'string' && POSTGRES.test(code);
  if (typeof code === 'string' && (SQLITE.test(code) || NETWORK.test(code))) return true;
  return WORDS.test(error.message);
}
