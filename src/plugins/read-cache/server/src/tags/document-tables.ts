import type { DocumentTables, JoinColumn } from '../../../domain/document-tags';
import type { Side, TrackedJoin, TrackedModel } from './tracked-models';
import type { TypeTag } from './type-tag';

const FILES = 'plugin::upload.file';

/** Whoever reads these says himself of which documents they are. */
const STORE = 'plugin::newsroom.publication';

/** Says of each table that is seen which documents its rows are about. */
export function documentTables(
  models: readonly TrackedModel[],
  joins: readonly TrackedJoin[],
  typeTag: TypeTag
): DocumentTables {
  const contents = models.filter(({ kind, uid }) => kind === 'content' && !uid.startsWith(STORE));
  const store = models.filter(({ uid }) => uid.startsWith(STORE));
  const components = models.filter(({ kind }) => kind === 'component');
  const files = contents.filter(({ uid }) => uid === FILES);
  const all = contents.map(({ uid }) => typeTag(uid));
  const typesOf = (sides: readonly Side[]): string[] => contentsOf(sides).map(typeTag);
  const holders = unique(joins.filter(holdsComponents).flatMap(({ sides }) => typesOf(sides)));
  const typesThrough = (sides: readonly Side[]): string[] => {
    if (sides.some(({ kind }) => kind === 'any')) return all;
    return unique([...typesOf(sides), ...(sides.some(isComponent) ? holders : [])]);
  };
  return {
    types: new Map(contents.map((model) => [model.table, typeTag(model.uid)])),
    byRow: new Set(files.map(({ table }) => table)),
    columns: new Map(
      joins.flatMap((join) =>
        join.sides.map((side) => {
          const [table, through] = ledTo(join, side, models);
          const column: JoinColumn = { table, types: typesThrough(through) };
          return [`${join.table}.${side.column}`, column] as const;
        })
      )
    ),
    parts: new Map<string, readonly string[]>([
      ...components.map(({ table }) => [table, holders] as const),
      ...joins.map(({ table, sides }) => [table, typesThrough(sides)] as const),
      ...store.map(({ table }) => [table, []] as const),
    ]),
    tables: new Map(contents.map(({ uid, table }) => [uid, table])),
  };
}

/**
 * The table whose row a column of a joining table names, and the sides from which others may come and
 * go. What a document leads to is part of it, and so are its components; what leads to a document, or
 * holds a component or a file, comes and goes by itself.
 */
function ledTo(
  { table, sides }: TrackedJoin,
  side: Side,
  models: readonly TrackedModel[]
): [string | null, readonly Side[]] {
  if (side.kind !== 'model') return [null, sides];
  // A component changes with its entry.
  if (isComponent(side)) return [null, []];
  const others = sides.filter((other) => other !== side);
  const isPart =
    others.some(({ kind }) => kind === 'component') || leads(table, side.column, models);
  return [side.model?.table ?? null, isPart ? [] : others];
}

function leads(table: string, column: string, models: readonly TrackedModel[]): boolean {
  return models.some(({ meta }) =>
    Object.values(meta.attributes).some(
      ({ joinTable, ...attribute }) =>
        joinTable?.name === table &&
        joinTable.joinColumn.name === column &&
        !joinTable.morphColumn &&
        !Object.hasOwn(attribute, 'mappedBy')
    )
  );
}

function contentsOf(sides: readonly Side[]): string[] {
  return sides.flatMap((side) =>
    side.kind === 'model' && side.model?.kind === 'content' ? [side.model.uid] : []
  );
}

function isComponent(side: Side): boolean {
  return side.kind === 'component' || (side.kind === 'model' && side.model?.kind === 'component');
}

function holdsComponents({ sides }: TrackedJoin): boolean {
  return sides.some(isComponent);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
