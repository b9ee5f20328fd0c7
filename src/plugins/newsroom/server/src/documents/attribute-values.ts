import type { Core, Schema, UID } from '@strapi/strapi';

import type { Problem } from '../../../domain/refusal';
import type { Data } from './write';

/**
 * Sees one value of a write and gives back what is to be stored in its place; `undefined` leaves
 * the attribute as it is.
 */
export type Visit = (
  attribute: Schema.Attribute.AnyAttribute,
  value: unknown,
  path: Problem['path']
) => unknown;

/** A copy of the data of a write with every known attribute visited, also inside components. */
export function mapAttributes(
  strapi: Core.Strapi,
  uid: UID.Schema,
  data: Data,
  visit: Visit,
  path: Problem['path'] = []
): Data {
  const result = { ...data };
  for (const [name, attribute] of Object.entries(strapi.getModel(uid)?.attributes ?? {})) {
    if (!Object.hasOwn(data, name)) continue;
    const here = [...path, name];
    const value = data[name] === undefined ? undefined : visit(attribute, data[name], here);
    // Strapi takes a key without a value for an empty one here and there.
    if (value === undefined) delete result[name];
    else if (attribute.type !== 'component') result[name] = value;
    else result[name] = mapComponent(strapi, attribute.component, value, visit, here);
  }
  return result;
}

function mapComponent(
  strapi: Core.Strapi,
  uid: UID.Component,
  value: unknown,
  visit: Visit,
  path: Problem['path']
): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      mapComponent(strapi, uid, item, visit, [...path, index])
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return mapAttributes(strapi, uid, value as Data, visit, path);
}
