import type { Core } from '@strapi/strapi';

interface Type {
  attributes: Record<string, object>;
}

const added = new WeakMap<Core.Strapi, Map<string, string[]>>();

/**
 * Gives a content type attributes that are the newsroom's; their columns stay when it is switched
 * off (`common/own-tables`). Called while plugins register, before the tables are made.
 */
export function addOwnAttributes(
  strapi: Core.Strapi,
  uid: string,
  attributes: Record<string, object>
): void {
  strapi.get('content-types').extend(uid, (type: Type) => {
    Object.assign(type.attributes, attributes);
  });
  const all = added.get(strapi) ?? new Map<string, string[]>();
  all.set(uid, [...(all.get(uid) ?? []), ...Object.keys(attributes)]);
  added.set(strapi, all);
}

/** What has been added, names by UID. */
export function ownAttributes(strapi: Core.Strapi): ReadonlyMap<string, readonly string[]> {
  return added.get(strapi) ?? new Map();
}
