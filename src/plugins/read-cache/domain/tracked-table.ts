/** A table whose rows say by themselves what a change of them changes. */
export interface TrackedTable {
  name: string;
  /** Columns by whose values its rows are looked up. */
  keys: readonly string[];
  /** Whether it holds drafts and published versions side by side. */
  hasDrafts: boolean;
  /** Whether each row is in a language. */
  hasLocale?: boolean;
  /**
   * Rows that hang on others are drafts when those are. A statement knows which from the tables that
   * it joins: one of each group.
   */
  needs: ReadonlyArray<readonly string[]>;
  /** The column that says of what type the ids of another one are, where they are of several. */
  typeColumn?: string;
}

export type TrackedTables = ReadonlyMap<string, TrackedTable>;

/** Ends the keys of what belongs to drafts. */
export const DRAFT = '~';

/** Changes with the rows of a table: with those that have this value. */
export function rowKey(table: string, column: string, value: unknown): string {
  return `${table}.${column}:${String(value)}`;
}

/** The key of an id that is one of a type. */
export function typedKey(key: string, type: string): string {
  return `${key}@${type}`;
}

/** Changes with every row of a table: what a list of it depends on. */
export function listKey(table: string): string {
  return `list:${table}`;
}

/** Changes with every row of one language: what a list in that language depends on. */
export function languageListKey(table: string, locale: string): string {
  return `${listKey(table)}@${locale}`;
}

/** Changes when a row of a table, as it stands, becomes public, ceases to be, or changes language. */
export function turnedKey(table: string): string {
  return `turned:${table}`;
}

/** Columns whose keys say whether the row is a draft; others lead to one row alone. */
export const SHARED_KEYS: readonly string[] = ['document_id', 'slug'];
