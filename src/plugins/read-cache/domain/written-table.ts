/** What an SQL statement does, as far as a cache cares. */
export type StatementKind =
  | { kind: 'read' }
  | { kind: 'begin' }
  | { kind: 'commit' }
  | { kind: 'rollback' }
  /** `table` is `null` when it cannot be told: anything may have changed. */
  | { kind: 'write'; table: string | null };

const READ =
  /^\s*(?:select|pragma|explain(?!\s*(?:\(|analyze))|savepoint|release|set|show|listen|values|rollback\s+(?:transaction\s+|work\s+)?to)\b/i;
const BEGIN = /^\s*(?:begin|start\s+transaction)\b/i;
const COMMIT = /^\s*(?:commit|end)\b/i;
/** Not `ROLLBACK TO SAVEPOINT`, which leaves the transaction open. */
const ROLLBACK = /^\s*(?:rollback|abort)\b(?!\s+(?:transaction\s+|work\s+)?to\b)/i;
const WRITE =
  /^\s*(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|update(?:\s+or\s+\w+)?|delete\s+from|truncate(?:\s+table)?)\s+(?:only\s+)?(?:["`]?\w+["`]?\.)?["`]?(\w+)["`]?/i;

/** Several statements sent as one. */
const SEVERAL = /;\s*\S/;

/** Reads a statement as knex sends it; what it does not know counts as a write to anything. */
export function readStatement(sql: string): StatementKind {
  if (sql.includes(';') && SEVERAL.test(sql)) return { kind: 'write', table: null };
  if (READ.test(sql)) return { kind: 'read' };
  if (BEGIN.test(sql)) return { kind: 'begin' };
  if (COMMIT.test(sql)) return { kind: 'commit' };
  if (ROLLBACK.test(sql)) return { kind: 'rollback' };
  return { kind: 'write', table: WRITE.exec(sql)?.[1]?.toLowerCase() ?? null };
}

/** Whether a table's content can show in an answer; `*` at the end of a pattern matches any end. */
export function isIgnored(table: string | null, patterns: readonly string[]): boolean {
  if (table === null) return false;
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? table.startsWith(pattern.slice(0, -1)) : table === pattern
  );
}
