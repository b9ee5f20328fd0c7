import { ANY_CHANGE } from './change';
import type { Ingredients } from './document-names';
import { DRAFT, rowKey } from './tracked-table';

/** What a column of a joining table leads to. */
export interface JoinColumn {
  /** The table of documents whose row it names; `null` where that is a component's or of any type. */
  table: string | null;
  /** Tags of types that may come and go through it, although the document it leads to is the same. */
  types: readonly string[];
}

/** Which documents the tables of the database are about. */
export interface DocumentTables {
  /** The tag of the type of each table of documents. */
  types: ReadonlyMap<string, string>;
  /** Whose tags are made of the row's own id: files. */
  byRow: ReadonlySet<string>;
  /** Of joining tables, by `table.column`. */
  columns: ReadonlyMap<string, JoinColumn>;
  /** Of joining tables and those of components: the types whose documents they are part of. */
  parts: ReadonlyMap<string, readonly string[]>;
  /** The table of each type, by its uid. */
  tables: ReadonlyMap<string, string>;
}

const KEY = /^(\w+)\.(\w+):(.*?)(?:@([\w.:-]+))?$/s;
const LIST = /^(?:list|turned):(\w+)(?:@[\w-]*)?$/;

/**
 * The documents that an answer depends on, such as `article:p3kz…`, and the types whose coming and
 * going it depends on, such as `article`. What the keys of rows do not say for certain is named by
 * types.
 */
export function documentTags(
  { rows, names, documents }: Ingredients,
  known: DocumentTables
): Set<string> {
  // As for the memory: of what nobody has seen, anything may be part.
  if (rows.size === 0 && documents.size === 0) return new Set(known.types.values());
  const tags = new Set(documents);
  for (const row of rows) {
    for (const tag of tagsOf(row.endsWith(DRAFT) ? row.slice(0, -1) : row, names, known)) {
      tags.add(tag);
    }
  }
  return tags;
}

function tagsOf(
  row: string,
  names: Ingredients['names'],
  known: DocumentTables
): readonly string[] {
  const everything = (): string[] => [...new Set(known.types.values())];
  if (row === ANY_CHANGE) return everything();
  const [, list] = LIST.exec(row) ?? [];
  if (list !== undefined) {
    const type = known.types.get(list);
    return type === undefined ? (known.parts.get(list) ?? everything()) : [type];
  }
  const [, table = '', column = '', value = '', uid] = KEY.exec(row) ?? [];
  const type = known.types.get(table);
  if (type !== undefined) return [documentOf({ table, column, value }, names, known)];
  const join = known.columns.get(`${table}.${column}`);
  // The entry that leads to a component changes with it, and is among the rows.
  if (!join) return known.parts.has(table) ? [] : everything();
  if (uid !== undefined) {
    // Files hang on components too: those change with their entry.
    const owner = known.tables.get(uid);
    return owner === undefined
      ? []
      : [documentOf({ table: owner, column: 'id', value }, names, known)];
  }
  if (join.table === null) return join.types;
  return [documentOf({ table: join.table, column: 'id', value }, names, known), ...join.types];
}

interface Row {
  table: string;
  column: string;
  value: string;
}

/** The tag of a row's document; of its type, where nobody has said whose row it is. */
function documentOf(
  { table, column, value }: Row,
  names: Ingredients['names'],
  { types, byRow }: DocumentTables
): string {
  const type = types.get(table) ?? '';
  const isSaid = byRow.has(table) ? column === 'id' : column === 'document_id';
  return isSaid ? `${type}:${value}` : (names.get(rowKey(table, column, value)) ?? type);
}
