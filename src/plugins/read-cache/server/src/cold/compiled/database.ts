import type { Core } from '@strapi/strapi';

/** A relation's storage, as Strapi's metadata describes it. */
export interface RelationStorage {
  joinColumn?: { name: string; referencedColumn: string; on?: unknown };
  joinTable?: JoinTable;
}

export interface JoinTable {
  name: string;
  joinColumn: { name: string; referencedColumn: string };
  inverseJoinColumn: { name: string; referencedColumn: string };
  morphColumn?: {
    idColumn: { name: string; referencedColumn: string };
    typeColumn: { name: string };
  };
  on?: object;
  orderBy?: Record<string, string>;
}

export interface AttributeMeta extends RelationStorage {
  type: string;
  relation?: string;
  target?: string;
  morphBy?: string;
  morphColumn?: {
    idColumn: { name: string; referencedColumn: string };
    typeColumn: { name: string };
  };
}

export interface ModelMeta {
  uid: string;
  attributes: Record<string, AttributeMeta>;
  columnToAttribute: Record<string, string>;
  lifecycles?: object;
}

/** A query as the document service hands it to the database layer; it may hold functions. */
export type DbQuery = Record<string, unknown>;

/** knex' own, as far as it is needed to see a statement. */
export interface KnexQuery {
  toSQL(): { sql: string; bindings: readonly unknown[] };
}

export interface QueryBuilder {
  alias: string;
  state: { populate: Record<string, unknown> | null; filters: unknown };
  init(query: DbQuery): QueryBuilder;
  first(): QueryBuilder | undefined;
  count(): QueryBuilder;
  getAlias(): string;
  join(join: object): QueryBuilder;
  where(where: object): QueryBuilder;
  addSelect(columns: string | string[]): QueryBuilder;
  getKnexQuery(): KnexQuery;
}

type Find = (uid: string, query: DbQuery) => Promise<unknown>;

export interface EntityManager {
  createQueryBuilder(uid: string): QueryBuilder;
  findMany: Find;
  findOne: Find;
  count: Find;
}

/** The parts of Strapi's database layer that its types keep to themselves. */
export interface Database {
  entityManager: EntityManager;
  metadata: { get(uid: string): ModelMeta };
}

export function databaseOf(strapi: Core.Strapi): Database {
  return strapi.db as unknown as Database;
}
