import type { TrackedTable, TrackedTables } from '../../../domain/tracked-table';
import type { TrackedJoin, TrackedModel } from './tracked-models';

/** What is to be known of each table to say what a statement depends on. */
export function trackedTables(
  models: readonly TrackedModel[],
  joins: readonly TrackedJoin[]
): TrackedTables {
  const tables = [
    ...models.map((model) => ofModel(model, joins)),
    ...joins.map(({ table, sides }): TrackedTable => {
      const keys = sides.map(({ column }) => column);
      const typed = sides.find((side) => side.kind === 'any');
      return {
        name: table,
        keys,
        hasDrafts: false,
        needs: sides.flatMap(needsOf),
        ...(typed && { typeColumn: typed.typeColumn }),
      };
    }),
  ];
  return new Map(tables.map((table) => [table.name, table]));
}

function ofModel(model: TrackedModel, joins: readonly TrackedJoin[]): TrackedTable {
  const { table, kind, hasDrafts } = model;
  if (kind === 'component') {
    return { name: table, keys: ['id'], hasDrafts: false, needs: [parentsOf(joins)] };
  }
  const hasLocale = isLocalised(model);
  return { name: table, keys: keysOf(model), hasDrafts, hasLocale, needs: [] };
}

/** Whether its rows are each in a language. */
export function isLocalised({ meta }: TrackedModel): boolean {
  return Object.hasOwn(meta.columnToAttribute, 'locale');
}

/** A slug leads to few rows, as an id does; so does the tag of a mark. */
export function keysOf({ meta }: TrackedModel): string[] {
  const isSlug = Object.hasOwn(meta.columnToAttribute, 'slug');
  const isDocument = Object.hasOwn(meta.columnToAttribute, 'document_id');
  const isMark = Object.hasOwn(meta.columnToAttribute, 'tag');
  return [
    'id',
    ...(isDocument ? ['document_id'] : []),
    ...(isSlug ? ['slug'] : []),
    ...(isMark ? ['tag'] : []),
  ];
}

function needsOf(side: TrackedJoin['sides'][number]): string[][] {
  // Files hang on rows of any type: no statement names them all.
  if (side.kind === 'any') return [[]];
  if (side.kind === 'component' || !side.model) return [];
  const { table, kind, hasDrafts } = side.model;
  return hasDrafts || kind === 'component' ? [[table]] : [];
}

/** The tables that hold which entry has which component. */
function parentsOf(joins: readonly TrackedJoin[]): string[] {
  return joins
    .filter(({ sides }) => sides.some(({ kind }) => kind === 'component'))
    .map(({ table }) => table);
}
