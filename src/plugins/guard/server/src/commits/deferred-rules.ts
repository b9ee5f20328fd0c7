import type { KnexConnection } from './knex-client';

export interface Sent {
  sql?: string;
  bindings?: readonly unknown[];
}

/**
 * Whether a statement alone was refused by a rule that SQLite looks at in its COMMIT, and not by one of
 * the statement's own: both have the same code. Seen by doing it again in a transaction that is taken
 * back.
 */
export function isRefusedAtCommit(connection: KnexConnection, sent: Sent, error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code !== 'SQLITE_CONSTRAINT_FOREIGNKEY' || connection.inTransaction !== false) return false;
  const { sql = '', bindings = [] } = sent;
  connection.exec?.('BEGIN');
  try {
    const statement = connection.prepare?.(sql);
    const values = bindings.map(storedValue);
    if (statement?.reader) statement.all(values);
    else statement?.run(values);
    return true;
  } catch {
    return false;
  } finally {
    connection.exec?.('ROLLBACK');
  }
}

/** As knex's driver for SQLite writes them. */
function storedValue(value: unknown): unknown {
  if (value instanceof Date) return value.valueOf();
  return typeof value === 'boolean' ? Number(value) : value;
}
