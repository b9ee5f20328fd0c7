import type { UID } from '@strapi/strapi';

import { attributeOf, isObject, targetOf, type Query, type Schemas } from './query-model';

/** What `populate` adds to a query. */
export interface PopulatedPart {
  /** `null` where only the rows say what they are: behind a polymorphic relation. */
  uid: UID.Schema | null;
  query: Query;
}

/**
 * Reads Strapi's forms of `populate`: `*`, `a,b.c`, a list of those, an object by name. Dynamic zones
 * give a part for each of their components.
 */
export function populatedParts(
  schemas: Schemas,
  uid: UID.Schema,
  populate: unknown
): PopulatedPart[] {
  return Object.entries(byName(schemas, uid, populate)).flatMap(
    ([name, query]): PopulatedPart[] => {
      const attribute = attributeOf(schemas, uid, name);
      if (!attribute) return [];
      const target = targetOf(schemas, uid, name);
      if (target) return [{ uid: target, query }];
      if (attribute.type === 'dynamiczone') {
        const { on } = query;
        return attribute.components.map((component) => ({
          uid: component,
          query: isObject(on) && isObject(on[component]) ? on[component] : query,
        }));
      }
      return attribute.type === 'relation' ? [{ uid: null, query }] : [];
    }
  );
}

function byName(schemas: Schemas, uid: UID.Schema, populate: unknown): Record<string, Query> {
  if (populate === true || populate === 'true') return everything(schemas, uid);
  if (typeof populate === 'string') return fromPaths(schemas, uid, populate.split(','));
  if (Array.isArray(populate)) {
    const texts = populate.filter((one) => typeof one === 'string');
    return fromPaths(
      schemas,
      uid,
      texts.flatMap((text) => text.split(','))
    );
  }
  if (!isObject(populate)) return {};
  const wanted = Object.entries(populate).filter(
    ([, value]) => value !== false && value !== 'false'
  );
  const queries = Object.fromEntries(
    wanted.map(([name, value]) => [name, isObject(value) ? value : {}] as const)
  );
  return '*' in queries ? { ...everything(schemas, uid), ...queries } : queries;
}

function everything(schemas: Schemas, uid: UID.Schema): Record<string, Query> {
  const names = Object.keys(schemas.getModel(uid)?.attributes ?? {});
  return Object.fromEntries(names.map((name) => [name, {}] as const));
}

/** `a.b` populates `b` of what `a` gives. */
function fromPaths(schemas: Schemas, uid: UID.Schema, paths: string[]): Record<string, Query> {
  const trimmed = paths.map((path) => path.trim());
  const result = trimmed.includes('*') ? everything(schemas, uid) : {};
  for (const path of trimmed) {
    const [name = '', ...rest] = path.split('.');
    if (name === '' || name in Object.prototype) continue;
    const known = (result[name] ??= {});
    if (rest.length === 0) continue;
    known.populate = [...((known.populate as string[] | undefined) ?? []), rest.join('.')];
  }
  return result;
}
