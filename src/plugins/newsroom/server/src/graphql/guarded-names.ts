import type { Core, UID } from '@strapi/strapi';

import { guardsOf } from '../access/guarded-types';
import { typeName } from './type-name';

/** Around the entries of a list: Strapi has one name for lists at the root, and one for relations. */
const AROUND_LISTS = ['EntityResponseCollection', 'RelationResponseCollection'];

/** The names, in the GraphQL schema, of the guarded types and components, and of lists of them. */
export function guardedNames(strapi: Core.Strapi): ReadonlySet<string> {
  const guards = guardsOf(strapi);
  const types = (Object.keys(strapi.contentTypes) as UID.ContentType[]).filter(guards);
  const components = Object.values(strapi.components).filter(({ uid }) => guards(uid));
  return new Set([
    ...types.flatMap((uid) => {
      const name = typeName(strapi, uid);
      return [name, ...AROUND_LISTS.map((end) => `${name}${end}`)];
    }),
    ...components.map(({ globalId }) => globalId),
  ]);
}
