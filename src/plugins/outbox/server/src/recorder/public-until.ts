import type { Core, UID } from '@strapi/strapi';

import { newsroom, type PublicUntil } from '../../../../newsroom/contract';

/** When rows of a type cease to be public by themselves; `null` where they do not. */
export function publicUntil(strapi: Core.Strapi, uid: UID.ContentType): PublicUntil | null {
  return strapi.plugin('newsroom') ? newsroom(strapi, 'publicRows').until(uid) : null;
}

/** SQL to put behind a condition, so that it finds public rows only; empty where rows stay public. */
export function publicUntilSql(strapi: Core.Strapi, uid: UID.ContentType, prefix: string): string {
  const until = publicUntil(strapi, uid);
  if (!until) return '';
  const attribute = strapi.db.metadata.get(uid).attributes[until.attribute];
  const name = attribute && 'columnName' in attribute ? attribute.columnName : undefined;
  if (!name || !/^\d{4}-\d\d-\d\d$/.test(until.day)) return '';
  const column = `${prefix}${name}`;
  return ` and (${column} is null or ${column} >= '${until.day}')`;
}
