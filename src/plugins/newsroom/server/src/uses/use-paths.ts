import type { Core, UID } from '@strapi/strapi';

/** How a type leads to another, itself or through its components: `['credits', 'author']`. */
export function usePaths(
  strapi: Core.Strapi,
  uid: UID.Schema,
  target: string,
  seen: readonly string[] = []
): string[][] {
  if (seen.includes(uid)) return [];
  return Object.entries(strapi.getModel(uid).attributes).flatMap(([name, attribute]) => {
    if (attribute.type === 'component') {
      const inside = usePaths(strapi, attribute.component, target, [...seen, uid]);
      return inside.map((path) => [name, ...path]);
    }
    const leadsThere = attribute.type === 'relation' && 'target' in attribute;
    return leadsThere && attribute.target === target ? [[name]] : [];
  });
}
