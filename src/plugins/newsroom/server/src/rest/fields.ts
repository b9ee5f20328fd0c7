import type { Core, UID } from '@strapi/strapi';

import { COMPUTED_NAMES } from '../../../domain/computed-names';
import { newsroomType } from '../settings';

type Query = Record<string, unknown>;

/**
 * A query without the computed names in its `fields`, here and in every `populate` below: clients
 * may name them, they are in the answer anyway, and Strapi would refuse them as unknown.
 */
export function withoutComputedFields(strapi: Core.Strapi, uid: UID.Schema, query: Query): Query {
  const result = { ...query };
  if (query.fields !== undefined) result.fields = storedFields(strapi, uid, query.fields);
  if (isObject(query.populate)) result.populate = populated(strapi, uid, query.populate);
  return result;
}

/** Takes Strapi's forms: one name, several with commas, a list of either. */
function storedFields(strapi: Core.Strapi, uid: UID.Schema, fields: unknown): unknown {
  const type = newsroomType(strapi, uid);
  if (!type) return fields;
  const computed = new Set(COMPUTED_NAMES[type]);
  const stored = (text: string): string[] =>
    text.split(',').filter((name) => !computed.has(name.trim()));

  if (typeof fields === 'string') return stored(fields).join(',') || 'documentId';
  if (!Array.isArray(fields)) return fields;
  const kept: unknown[] = fields.flatMap((field: unknown) =>
    typeof field === 'string' ? stored(field) : [field]
  );
  return kept.length > 0 ? kept : ['documentId'];
}

function populated(strapi: Core.Strapi, uid: UID.Schema, populate: Query): Query {
  const attributes = strapi.getModel(uid)?.attributes ?? {};
  return Object.fromEntries(
    Object.entries(populate).map(([name, nested]) => {
      const attribute = attributes[name];
      const target = attribute && 'target' in attribute ? attribute.target : undefined;
      const component = attribute?.type === 'component' ? attribute.component : undefined;
      const next = target ?? component;
      return [
        name,
        isObject(nested) && typeof next === 'string'
          ? withoutComputedFields(strapi, next, nested)
          : nested,
      ];
    })
  );
}

function isObject(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
