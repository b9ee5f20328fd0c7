import type { Core } from '@strapi/strapi';

import type { OwnParts } from '../../../../../common/own-tables/own-parts';
import { ownAttributes } from './own-attributes';

interface Attribute {
  columnName?: string;
  joinTable?: { name: string };
}

interface Model {
  tableName: string;
  attributes: Record<string, Attribute>;
}

const OWN_UID = 'plugin::newsroom.';

/** Once the database knows its models. */
export function ownParts(strapi: Core.Strapi): OwnParts {
  const models = [...strapi.db.metadata.keys()]
    .filter((uid) => uid.startsWith(OWN_UID))
    .map((uid) => modelOf(strapi, uid));
  const tables = models.flatMap(({ tableName, attributes }) => [
    tableName,
    ...Object.values(attributes).flatMap(({ joinTable }) => joinTable?.name ?? []),
  ]);
  const columns = [...ownAttributes(strapi)].map(([uid, names]) => {
    const { tableName, attributes } = modelOf(strapi, uid);
    return [tableName, new Set(names.map((name) => attributes[name]?.columnName ?? name))] as const;
  });
  return { tables: new Set(tables), columns: new Map(columns) };
}

function modelOf(strapi: Core.Strapi, uid: string): Model {
  return strapi.db.metadata.get(uid) as unknown as Model;
}
