import type { Change } from '../../../domain/change';
import type { ChangedKeys } from './changed-keys';
import type { TrackedJoin, TrackedModel } from './tracked-models';

/** The driver's own connection. */
export interface SqliteConnection {
  exec(sql: string): unknown;
  prepare(sql: string): { all(): unknown[]; run(): unknown };
}

const NOTES = 'newsroom_read_cache_notes';
const PREFIX = 'newsroom_read_cache';

/** More than this is not worth looking through. */
const MAX_KEYS = 5000;

interface Source {
  keys: ChangedKeys;
  models: readonly TrackedModel[];
  joins: readonly TrackedJoin[];
}

/**
 * Lets SQLite itself note which rows a transaction changes. Triggers and notes are temporary: they
 * belong to the connection, undo themselves with the transaction, and leave nothing in the file.
 */
export class SqliteChanges {
  private readonly noting = new WeakSet<object>();

  constructor(private readonly source: Source) {}

  /** @returns whether what this connection writes will be noted */
  begin(connection: object): boolean {
    if (this.noting.has(connection)) return true;
    try {
      (connection as SqliteConnection).exec(script(this.source, connection as SqliteConnection));
      this.noting.add(connection);
      return true;
    } catch {
      return false;
    }
  }

  /** Tables were made or changed: triggers may have gone with them. */
  forget(connection: object): void {
    this.noting.delete(connection);
  }

  /** Writes outside of a transaction leave their notes, of which nobody asks. */
  discard(connection: object): void {
    if (this.noting.has(connection)) empty(connection as SqliteConnection);
  }

  collect(connection: object): Change {
    const sqlite = connection as SqliteConnection;
    const rows = sqlite
      .prepare(`SELECT DISTINCT k FROM temp."${NOTES}" LIMIT ${MAX_KEYS + 1}`)
      .all();
    empty(sqlite);
    if (rows.length > MAX_KEYS) return 'anything';
    return new Set(rows.map((row) => (row as { k: string }).k));
  }
}

function empty(connection: SqliteConnection): void {
  connection.prepare(`DELETE FROM temp."${NOTES}"`).run();
}

function script({ keys, models, joins }: Source, connection: SqliteConnection): string {
  const parts = [`CREATE TEMP TABLE IF NOT EXISTS "${NOTES}" (k TEXT)`];
  for (const model of models) {
    const of = (row: 'NEW' | 'OLD'): string[] => keys.ofModel(model, row);
    parts.push(...triggers(connection, model.table, of, keys.ofTurn(model)));
  }
  for (const join of joins) {
    parts.push(...triggers(connection, join.table, (row) => keys.ofJoin(join, row), []));
  }
  return `${parts.join(';\n')};`;
}

function triggers(
  connection: SqliteConnection,
  table: string,
  of: (row: 'NEW' | 'OLD') => string[],
  turned: readonly string[]
): string[] {
  const columns = connection.prepare(`PRAGMA main.table_info("${table}")`).all() as Array<{
    name: string;
  }>;
  const isOther = columns.map(({ name }) => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ');
  const both = [...of('OLD'), ...of('NEW'), ...turned];
  return [
    ...trigger(table, 'INSERT', of('NEW')),
    ...trigger(table, 'DELETE', of('OLD')),
    ...trigger(table, 'UPDATE', both, `WHEN ${isOther} `),
  ];
}

function trigger(table: string, event: string, selects: readonly string[], when = ''): string[] {
  const name = `"${PREFIX}_${event}_${table}"`;
  const all = ['SELECT NULL AS k', ...selects].join(' UNION ALL ');
  return [
    `DROP TRIGGER IF EXISTS temp.${name}`,
    `CREATE TEMP TRIGGER ${name} AFTER ${event} ON main."${table}" FOR EACH ROW ${when}BEGIN ` +
      `INSERT INTO "${NOTES}" SELECT k FROM (${all}) WHERE k IS NOT NULL; END`,
  ];
}
