import { hasSort } from '@strapi/utils';

import type { AttributeMeta, Database, DbQuery, JoinTable, QueryBuilder } from './database';
import { ANY_IDS } from './statement';
import { Unsupported } from './unsupported';

/** How the rows of one populated attribute are found and given to their owners. */
export interface RelationPlan {
  target: string;
  builder: QueryBuilder;
  /** The owner's column whose values are looked for. */
  ownerColumn: string;
  /** The column of the found rows that holds those values. */
  keyColumn: string;
  isOne: boolean;
  /** Whether several owners may share one row. */
  isShared: boolean;
}

/** What Strapi 5.54 takes over from a populate (`pickPopulateParams` in `populate/apply.js`). */
const PARAMETERS = [
  'select',
  'where',
  'populate',
  'orderBy',
  'filters',
  'ordering',
  'limit',
  'offset',
];

/**
 * Builds the query of one populated attribute with Strapi's own query builder, word for word as
 * `applyPopulate` of `@strapi/database` 5.54 does (`dist/query/helpers/populate/apply.js`).
 * @throws Unsupported for counts and for relations to several types
 */
export function relationPlan(
  db: Database,
  owner: { uid: string; builder: QueryBuilder },
  name: string,
  populate: unknown
): RelationPlan {
  const attribute = db.metadata.get(owner.uid).attributes[name];
  const query = populateQuery(populate, owner.builder.state.filters);
  if (attribute?.type !== 'relation' || !attribute.target) throw new Unsupported(`"${name}"`);
  const { relation = '', joinTable } = attribute;
  const isOne = ['oneToOne', 'manyToOne', 'morphOne'].includes(relation);
  const parts = { db, owner, name, attribute, target: attribute.target, query };
  if (['oneToOne', 'manyToOne', 'oneToMany', 'manyToMany'].includes(relation)) {
    return { ...(joinTable ? byJoinTable(parts, joinTable) : byJoinColumn(parts)), isOne };
  }
  if (relation === 'morphOne' || relation === 'morphMany') return { ...byMorph(parts), isOne };
  throw new Unsupported(`a relation of kind "${relation}"`);
}

interface Parts {
  db: Database;
  owner: { uid: string; builder: QueryBuilder };
  name: string;
  attribute: AttributeMeta;
  target: string;
  query: DbQuery;
}

type Found = Omit<RelationPlan, 'isOne'>;

function populateQuery(populate: unknown, filters: unknown): DbQuery {
  const given = (typeof populate === 'object' && populate !== null ? populate : {}) as DbQuery;
  if (given.count !== undefined || given.on !== undefined) {
    throw new Unsupported('a count or several types inside populate');
  }
  const picked = PARAMETERS.filter((key) => Object.hasOwn(given, key));
  return { filters, ...Object.fromEntries(picked.map((key) => [key, given[key]])) };
}

function byJoinColumn({ db, owner, attribute, target, query }: Parts): Found {
  const { joinColumn } = attribute;
  if (!joinColumn || joinColumn.on !== undefined) throw new Unsupported('an unusual relation');
  const { name, referencedColumn } = joinColumn;
  const builder = db.entityManager
    .createQueryBuilder(target)
    .init(query)
    .addSelect(`${owner.builder.alias}.${referencedColumn}`)
    .where({ [referencedColumn]: ANY_IDS });
  return { target, builder, ownerColumn: name, keyColumn: referencedColumn, isShared: true };
}

function byJoinTable({ db, target, query }: Parts, joinTable: JoinTable): Found {
  const builder = db.entityManager.createQueryBuilder(target);
  const { name, referencedColumn } = joinTable.joinColumn;
  const alias = builder.getAlias();
  const keyColumn = `__strapi${name}`;
  builder
    .init(query)
    .join({
      alias,
      referencedTable: joinTable.name,
      referencedColumn: joinTable.inverseJoinColumn.name,
      rootColumn: joinTable.inverseJoinColumn.referencedColumn,
      rootTable: builder.alias,
      on: joinTable.on,
      orderBy: joinOrder(query, joinTable),
    })
    .addSelect(`${alias}.${name} as ${keyColumn}`)
    .where({ [`${alias}.${name}`]: ANY_IDS });
  return { target, builder, ownerColumn: referencedColumn, keyColumn, isShared: false };
}

function byMorph({ db, owner, name, attribute, target, query }: Parts): Found {
  const morph = db.metadata.get(target).attributes[attribute.morphBy ?? ''];
  if (morph?.relation !== 'morphToMany' || !morph.joinTable?.morphColumn) {
    throw new Unsupported('a relation of an unusual kind');
  }
  const { joinTable } = morph;
  const { idColumn, typeColumn } = morph.joinTable.morphColumn;
  const builder = db.entityManager.createQueryBuilder(target);
  const alias = builder.getAlias();
  builder
    .init(query)
    .join({
      alias,
      referencedTable: joinTable.name,
      referencedColumn: joinTable.joinColumn.name,
      rootColumn: joinTable.joinColumn.referencedColumn,
      rootTable: builder.alias,
      on: { ...joinTable.on, field: name },
      orderBy: joinOrder(query, joinTable),
    })
    .addSelect([`${alias}.${idColumn.name}`, `${alias}.${typeColumn.name}`])
    .where({ [`${alias}.${idColumn.name}`]: ANY_IDS, [`${alias}.${typeColumn.name}`]: owner.uid });
  return {
    target,
    builder,
    ownerColumn: idColumn.referencedColumn,
    keyColumn: idColumn.name,
    isShared: false,
  };
}

/** A sort of the client's own takes the place of the editor's order. */
function joinOrder(query: DbQuery, { orderBy }: JoinTable): Record<string, unknown> | undefined {
  if (!orderBy || hasSort(query.orderBy)) return undefined;
  const ordering = query.ordering;
  return Object.fromEntries(
    Object.entries(orderBy).map(([column, direction]) => [column, ordering || direction])
  );
}
