import { ANY_CHANGE } from './change';
import type { Condition, ReadShape, ReadTable, SelectShape } from './select-shape';
import {
  DRAFT,
  languageListKey,
  listKey,
  rowKey,
  SHARED_KEYS,
  turnedKey,
  typedKey,
  type TrackedTable,
  type TrackedTables,
} from './tracked-table';

/** What a statement was asked with, and what it has found. */
export interface Asked {
  bindings: readonly unknown[];
  /** The ids of the rows found; `null` where the answer does not say them. */
  ids: readonly unknown[] | null;
}

/** Which changes can show in the answer to a statement. */
export function readTags(shape: ReadShape, tables: TrackedTables, asked: Asked): string[] {
  if (shape === 'unknown') return [ANY_CHANGE];
  if (shape.kind === 'complex') {
    return shape.tables.flatMap((name) => {
      const table = tables.get(name);
      return table ? anyRow(table) : [];
    });
  }
  return shape.tables.some(({ table }) => tables.has(table)) ? plainTags(shape, tables, asked) : [];
}

type Keyed = Condition & { kind: 'equals' };

function plainTags(shape: SelectShape, tables: TrackedTables, asked: Asked): string[] {
  const covered = new Set<string>();
  const tags: string[] = [];
  const keyed = shape.conditions.filter((condition) => isKeyed(condition, shape, tables, asked));
  const key = keyed.find(({ alias }) => alias === shape.tables[0]?.alias) ?? keyed[0];
  if (key) {
    covered.add(key.alias);
    tags.push(...keysOf(key, shape, tables, asked));
    const found = foundThrough(key, shape, tables, asked);
    if (found) {
      covered.add(shape.tables[0]?.alias ?? '');
      tags.push(...found);
    }
  }
  const others = shape.tables.filter(({ alias }) => !covered.has(alias));
  return [...tags, ...others.flatMap((read) => listTags(read, shape, tables, asked))];
}

function isKeyed(
  condition: Condition,
  { tables: read }: SelectShape,
  tables: TrackedTables,
  { bindings }: Asked
): condition is Keyed {
  if (condition.kind !== 'equals') return false;
  const name = read.find(({ alias }) => alias === condition.alias)?.table ?? '';
  return (
    tables.get(name)?.keys.includes(condition.column) === true &&
    condition.bindings.every((place) => isPlain(condition.column, bindings[place]))
  );
}

/** Whether a row with this value gives the same key: databases take `01` for the id 1. */
function isPlain(column: string, value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  const form = SHARED_KEYS.includes(column) ? /^[^\n]{1,300}$/ : /^[1-9]\d{0,14}$/;
  return typeof value === 'string' && form.test(value);
}

function keysOf(
  { alias, column, bindings }: Keyed,
  shape: SelectShape,
  tables: TrackedTables,
  asked: Asked
): string[] {
  const { table = '' } = shape.tables.find((read) => read.alias === alias) ?? {};
  const isOfBoth = tables.get(table)?.hasDrafts === true && SHARED_KEYS.includes(column);
  const showsDrafts = isOfBoth && !isPublished(alias, shape);
  const type = typeOf({ alias, column }, tables.get(table), shape, asked);
  return bindings.flatMap((place) => {
    const plain = rowKey(table, column, asked.bindings[place]);
    const key = type === null ? plain : typedKey(plain, type);
    return showsDrafts ? [key, key + DRAFT] : [key];
  });
}

/** Ids of several types are told apart where the statement asks for one type. */
function typeOf(
  { alias, column }: { alias: string; column: string },
  table: TrackedTable | undefined,
  { conditions }: SelectShape,
  { bindings }: Asked
): string | null {
  if (!table?.typeColumn || column !== table.keys[1]) return null;
  for (const condition of conditions) {
    if (condition.kind !== 'equals' || condition.alias !== alias) continue;
    const [place = -1, ...others] = condition.bindings;
    const type = bindings[place];
    const isType = condition.column === table.typeColumn && others.length === 0;
    if (isType && typeof type === 'string') return type;
  }
  return null;
}

/**
 * The rows that are found through a row of another table with a key, as relations are.
 * @returns `null` where others than those found might be later
 */
function foundThrough(
  key: Keyed,
  shape: SelectShape,
  tables: TrackedTables,
  { ids }: Asked
): string[] | null {
  const [main] = shape.tables;
  if (!main || main.alias === key.alias || shape.tables.length !== 2) return null;
  const isJoined = shape.joins.some((pair) =>
    pair.some(({ alias, column }, side) => {
      const other = pair[1 - side];
      return alias === main.alias && column === 'id' && other?.alias === key.alias;
    })
  );
  if (!isJoined) return null;
  const table = tables.get(main.table);
  if (!table) return [];
  // The row that leads to a component changes with it.
  if (isComponentOf(table, key, shape)) return [];
  if (!ids || !shape.givesIds || shape.isLimited) return null;
  const own = shape.conditions.filter(({ alias }) => alias !== key.alias);
  const isTurned = own.every(
    (condition) =>
      condition.alias === main.alias &&
      (condition.kind === 'published' || ['locale', 'published_at'].includes(condition.column))
  );
  if (!isTurned) return null;
  const turned = own.length > 0 ? [turnedKey(main.table)] : [];
  return [...ids.map((id) => rowKey(main.table, 'id', id)), ...turned];
}

function isComponentOf(table: TrackedTable, key: Keyed, shape: SelectShape): boolean {
  const through = shape.tables.find(({ alias }) => alias === key.alias)?.table ?? '';
  return key.column === 'entity_id' && table.needs.some((group) => group.includes(through));
}

function listTags(
  { table: name, alias }: ReadTable,
  shape: SelectShape,
  tables: TrackedTables,
  asked: Asked
): string[] {
  const table = tables.get(name);
  if (!table) return [];
  const isPublic = table.hasDrafts
    ? isPublished(alias, shape)
    : hangsOnPublic(table, shape, tables);
  return isPublic ? publicList(table, alias, shape, asked) : anyRow(table);
}

/** A list in one language depends on no row of another. */
function publicList(
  { name, hasLocale }: TrackedTable,
  alias: string,
  { conditions }: SelectShape,
  { bindings }: Asked
): string[] {
  const language = conditions.find(
    (condition): condition is Keyed =>
      condition.kind === 'equals' && condition.alias === alias && condition.column === 'locale'
  );
  const codes = language?.bindings.map((place) => bindings[place]) ?? [];
  const areCodes = codes.every((code): code is string => typeof code === 'string');
  if (!hasLocale || codes.length === 0 || !areCodes) return [listKey(name)];
  return codes.map((code) => languageListKey(name, code));
}

/** Whether no draft, nor what hangs on one, can be part of the answer. */
function hangsOnPublic(table: TrackedTable, shape: SelectShape, tables: TrackedTables): boolean {
  if (table.needs.length === 0) return true;
  const areAllPublished = shape.tables.every(
    ({ table: name, alias }) => tables.get(name)?.hasDrafts !== true || isPublished(alias, shape)
  );
  return (
    areAllPublished &&
    table.needs.every((group) => shape.tables.some((read) => group.includes(read.table)))
  );
}

function isPublished(alias: string, { conditions }: SelectShape): boolean {
  return conditions.some(
    (condition) => condition.kind === 'published' && condition.alias === alias
  );
}

function anyRow({ name }: TrackedTable): string[] {
  return [listKey(name), listKey(name) + DRAFT];
}
