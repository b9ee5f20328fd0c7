import type { Core, UID } from '@strapi/strapi';

import type { RowPopulate } from '../presenters/row-populate';

/** By transaction: ids of the rows that it has created, by content type or component. */
const created = new WeakMap<object, Map<string, Set<number>>>();

export function noteCreated(transaction: object, uid: string, ids: readonly number[]): void {
  const all = created.get(transaction) ?? new Map<string, Set<number>>();
  created.set(transaction, all);
  const known = all.get(uid) ?? new Set<number>();
  all.set(uid, known);
  for (const id of ids) known.add(id);
}

/**
 * What is behind rows that a transaction has created and need not be looked for: the components of an
 * entry are created together with it, so there are none of those that the transaction has not created.
 * @returns by attribute, what such a row would be loaded with
 */
export function emptyComponents(
  strapi: Core.Strapi,
  transaction: object,
  { uid, ids, populate }: { uid: string; ids: readonly number[]; populate: RowPopulate }
): Record<string, null | []> {
  const all = created.get(transaction);
  if (!ids.every((id) => all?.get(uid)?.has(id))) return {};
  const { attributes } = strapi.getModel(uid as UID.ContentType);
  const empty = Object.keys(populate).flatMap((name): Array<[string, null | []]> => {
    const attribute = attributes[name];
    if (attribute?.type !== 'component' || all?.has(attribute.component)) return [];
    return [[name, attribute.repeatable ? [] : null]];
  });
  return Object.fromEntries(empty);
}
