import type { Core } from '@strapi/strapi';

import type { AttributeMeta, ModelMeta } from './metadata';

/** A type of content or of component with its table. */
export interface TrackedModel {
  uid: string;
  table: string;
  kind: 'content' | 'component';
  hasDrafts: boolean;
  meta: ModelMeta;
}

/** A table that joins rows: of a relation, of components, or of files. */
export interface TrackedJoin {
  table: string;
  /** Columns with the ids of rows, and whose they are: a model, or the type that another column says. */
  sides: readonly Side[];
}

export type Side =
  | { kind: 'model'; column: string; model: TrackedModel | null }
  /** Of a component whose type another column says. */
  | { kind: 'component'; column: string; typeColumn: string }
  | { kind: 'any'; column: string; typeColumn: string };

/** Content of others than these changes who may read what: it is not looked into. */
const OF_PLUGINS = ['plugin::newsroom.', 'plugin::upload.file'];

type Metadata = Iterable<[string, ModelMeta & { tableName: string }]>;

export function trackedModels(strapi: Core.Strapi): TrackedModel[] {
  const models: TrackedModel[] = [];
  for (const [uid, meta] of strapi.db.metadata as unknown as Metadata) {
    const kind = Object.hasOwn(strapi.components, uid) ? 'component' : 'content';
    const isOurs = uid.startsWith('api::') || OF_PLUGINS.some((start) => uid.startsWith(start));
    if (kind === 'content' && !isOurs) continue;
    const { options } =
      (strapi.contentTypes as unknown as Record<string, { options?: object }>)[uid] ?? {};
    const hasDrafts = (options as { draftAndPublish?: boolean })?.draftAndPublish === true;
    models.push({ uid, table: meta.tableName, kind, hasDrafts, meta });
  }
  return models;
}

export function tableNames(strapi: Core.Strapi): ReadonlySet<string> {
  const metadata = strapi.db.metadata as unknown as Metadata;
  return new Set([...metadata].map(([, { tableName }]) => tableName));
}

export function trackedJoins(models: readonly TrackedModel[]): TrackedJoin[] {
  const joins = new Map<string, TrackedJoin>();
  const byUid = new Map(models.map((model) => [model.uid, model]));
  for (const model of models) {
    for (const attribute of Object.values(model.meta.attributes)) {
      const { joinTable } = attribute;
      if (!joinTable || joins.has(joinTable.name)) continue;
      const table = joinTable.name;
      joins.set(table, { table, sides: sidesOf(model, attribute, byUid) });
    }
  }
  return [...joins.values()];
}

function sidesOf(
  model: TrackedModel,
  { joinTable, target = '' }: AttributeMeta,
  byUid: ReadonlyMap<string, TrackedModel>
): Side[] {
  if (!joinTable) return [];
  const { joinColumn, morphColumn, inverseJoinColumn } = joinTable;
  const own: Side = { kind: 'model', column: joinColumn.name, model };
  if (morphColumn) {
    const { idColumn, typeColumn } = morphColumn;
    const kind = idColumn.name === COMPONENT_ID ? 'component' : 'any';
    return [own, { kind, column: idColumn.name, typeColumn: typeColumn.name }];
  }
  const column = inverseJoinColumn.name;
  if (column === COMPONENT_ID)
    return [own, { kind: 'component', column, typeColumn: 'component_type' }];
  return [own, { kind: 'model', column, model: byUid.get(target) ?? null }];
}

const COMPONENT_ID = 'cmp_id';
