import { AsyncLocalStorage } from 'node:async_hooks';

import { LRUCache } from 'lru-cache';

import { ANY_CHANGE } from '../../../domain/change';
import { readTags } from '../../../domain/read-tags';
import { shapeOf, type ReadShape } from '../../../domain/select-shape';
import type { TrackedTables } from '../../../domain/tracked-table';

/** Texts of statements; those with lists of ids have one for each length. */
const MAX_SHAPES = 2000;
const MAX_SHAPE_LENGTH = 20_000;

const ASKS = /^\s*(?:select|with|values|table)\b/i;

/** What a statement has found, as the driver gives it. */
export type Found =
  | { kind: 'objects'; rows: readonly unknown[] }
  | { kind: 'arrays'; rows: ReadonlyArray<readonly unknown[]>; columns: readonly string[] }
  | { kind: 'unseen' };

/** Sees what every statement of an answer depends on, whoever sends it. */
export class TagCollector {
  private readonly work = new AsyncLocalStorage<Set<string>>();
  private readonly shapes = new LRUCache<string, ReadShape>({ max: MAX_SHAPES });

  private tables: TrackedTables | null = null;
  private known: ReadonlySet<string> = new Set();

  /**
   * From now on, what is read from these tables is seen.
   * @param known these and all whose writes drop everything; any other name may be that of a view
   */
  watch(tables: TrackedTables, known: ReadonlySet<string>): void {
    this.tables = tables;
    this.known = known;
  }

  /** Puts the tags of all that `work` reads into a set. */
  collect<Result>(tags: Set<string>, work: () => Result): Result {
    return this.work.run(tags, work);
  }

  /** Tags of what was read at another time. */
  add(tags: Iterable<string>): void {
    const collected = this.work.getStore();
    if (collected) for (const tag of tags) collected.add(tag);
  }

  see(sql: string, bindings: readonly unknown[], found: Found): void {
    const tags = this.work.getStore();
    const { tables } = this;
    if (!tags || !tables || !ASKS.test(sql)) return;
    const shape = this.shape(sql);
    for (const tag of readTags(shape, tables, { bindings, ids: idsOf(found) })) tags.add(tag);
    if (!namesOf(shape).every((name) => this.known.has(name))) tags.add(ANY_CHANGE);
  }

  private shape(sql: string): ReadShape {
    const known = this.shapes.get(sql);
    if (known !== undefined) return known;
    const shape = shapeOf(sql);
    if (sql.length <= MAX_SHAPE_LENGTH) this.shapes.set(sql, shape);
    return shape;
  }
}

function namesOf(shape: ReadShape): readonly string[] {
  if (shape === 'unknown') return [];
  return shape.kind === 'plain' ? shape.tables.map(({ table }) => table) : shape.tables;
}

/** What knex's drivers have answered. */
export function foundIn(response: unknown): Found {
  const { rows = response } = (response ?? {}) as { rows?: unknown };
  return Array.isArray(rows) ? { kind: 'objects', rows } : { kind: 'unseen' };
}

function idsOf(found: Found): unknown[] | null {
  if (found.kind === 'unseen') return null;
  if (found.kind === 'arrays') {
    const at = found.columns.lastIndexOf('id');
    return at < 0 ? null : found.rows.map((row) => row[at]);
  }
  const ids = found.rows.map((row) => (row as { id?: unknown } | null)?.id);
  return ids.includes(undefined) ? null : ids;
}
