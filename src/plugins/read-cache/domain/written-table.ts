/** What an SQL statement does, as far as a cache cares. */
export type StatementKind =
  | { kind: 'read' }
  | { kind: 'begin' }
  | { kind: 'commit' }
  | { kind: 'rollback' }
  /**
   * `tables` is empty when they cannot be told: anything may have changed. `saysRows`: the number of
   * rows in its answer is the number that it has changed.
   */
  | { kind: 'write'; tables: readonly string[]; saysRows: boolean };

const READ =
  /^\s*(?:select|pragma|explain(?!\s*(?:\(|analyze))|savepoint|release|set|show|listen|values|rollback\s+(?:transaction\s+|work\s+)?to)\b/i;
const BEGIN = /^\s*(?:begin|start\s+transaction)\b/i;
const COMMIT = /^\s*(?:commit|end)\b/i;
/** Not `ROLLBACK TO SAVEPOINT`, which leaves the transaction open. */
const ROLLBACK = /^\s*(?:rollback|abort)\b(?!\s+(?:transaction\s+|work\s+)?to\b)/i;

const PLAIN_WRITE = /^\s*(?:insert|replace|update|delete)\b/i;
const OTHER_WRITE = /^\s*(?:with|truncate)\b/i;
const VERB = /\b(?:insert|replace|update|delete|merge|truncate)\b/gi;
const TARGET =
  /\b(?:insert\s+into|replace\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?)\s+(?:only\s+)?(?:["`]?\w+["`]?\.)?(?:"([^"]+)"|`([^`]+)`|(\w+)\b)(?!\s*,)/gi;
/** Phrases with the verbs of writes that name no table. */
const PHRASES: ReadonlyArray<readonly [RegExp, string]> = [
  [/\b(insert|update)\s+or\s+\w+/gi, '$1'],
  [/\bdo\s+update\b/gi, ''],
  [/\bfor\s+(?:no\s+key\s+)?update\b/gi, ''],
];

/** Several statements sent as one. */
const SEVERAL = /;\s*\S/;

const ANYTHING: StatementKind = { kind: 'write', tables: [], saysRows: false };

/** Reads a statement as knex sends it; what it does not know counts as a write to anything. */
export function readStatement(sql: string): StatementKind {
  if (sql.includes(';') && SEVERAL.test(sql)) return ANYTHING;
  if (READ.test(sql)) return { kind: 'read' };
  if (BEGIN.test(sql)) return { kind: 'begin' };
  if (COMMIT.test(sql)) return { kind: 'commit' };
  if (ROLLBACK.test(sql)) return { kind: 'rollback' };
  const isPlain = PLAIN_WRITE.test(sql);
  return isPlain || OTHER_WRITE.test(sql) ? readWrite(sql, isPlain) : ANYTHING;
}

/** A write may hold others, in a `WITH`: every verb must have its table, or nothing is certain. */
function readWrite(sql: string, isPlain: boolean): StatementKind {
  const text = PHRASES.reduce((before, [phrase, kept]) => before.replace(phrase, kept), sql);
  const verbs = text.match(VERB)?.length ?? 0;
  if (verbs === 0) return { kind: 'read' };
  const tables = [...text.matchAll(TARGET)].map(([, ...names]) =>
    (names.find(Boolean) ?? '').toLowerCase()
  );
  if (tables.length !== verbs) return ANYTHING;
  return { kind: 'write', tables, saysRows: isPlain && verbs === 1 };
}

/** Whether no table's content can show in an answer; `*` at the end of a pattern matches any end. */
export function areIgnored(tables: readonly string[], patterns: readonly string[]): boolean {
  return tables.length > 0 && tables.every((table) => isIgnored(table, patterns));
}

export function isIgnored(table: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? table.startsWith(pattern.slice(0, -1)) : table === pattern
  );
}
