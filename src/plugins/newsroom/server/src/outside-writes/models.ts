import type { Core } from '@strapi/strapi';

/** The join table of a relation, as Strapi's metadata describes it. */
export interface Join {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn?: { name: string };
  morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  inverseOrderColumnName?: string;
}

interface Attribute {
  type: string;
  target?: string;
  mappedBy?: string;
  joinTable?: Join;
}

/** A content type or a component with its table. */
export interface Model {
  uid: string;
  table: string;
  attributes: Record<string, Attribute>;
}

/** Strapi's, not content. */
const NOT_CONTENT = new Set(['createdBy', 'updatedBy', 'localizations']);

export function modelOf(strapi: Core.Strapi, uid: string): Model {
  const { tableName, attributes } = strapi.db.metadata.get(uid) as unknown as {
    tableName: string;
    attributes: Record<string, Attribute>;
  };
  return { uid, table: tableName, attributes };
}

/** A model and all components in it, at any depth. */
export function reachable(strapi: Core.Strapi, model: Model): Model[] {
  const found = new Map([[model.uid, model]]);
  for (const one of found.values()) {
    for (const uid of componentsIn(strapi, one)) {
      if (!found.has(uid)) found.set(uid, modelOf(strapi, uid));
    }
  }
  return [...found.values()];
}

/** The tables that say what belongs to a model's rows; the other side of a relation is changed over there. */
export function ownedJoins({ attributes }: Model): Join[] {
  const joins = Object.entries(attributes).flatMap(([name, { joinTable, mappedBy, target }]) => {
    const isOwn = joinTable && !mappedBy && !NOT_CONTENT.has(name) && target !== FILE;
    return isOwn ? [joinTable] : [];
  });
  return [...new Map(joins.map((join) => [join.name, join])).values()];
}

/** UIDs of the components that a model's rows may hold. */
export function componentsIn(strapi: Core.Strapi, { uid }: Model): string[] {
  const { attributes } = strapi.getModel(uid as never) as {
    attributes: Record<string, { type: string; component?: string; components?: string[] }>;
  };
  return Object.values(attributes).flatMap(({ type, component, components }) => {
    if (type === 'component' && component) return [component];
    return type === 'dynamiczone' ? (components ?? []) : [];
  });
}

export const FILE = 'plugin::upload.file';
