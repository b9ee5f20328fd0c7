import type { Core, Schema, UID } from '@strapi/strapi';

export type Schemas = Pick<Core.Strapi, 'getModel'>;
export type Query = Record<string, unknown>;

/** An attribute by its own name only: `constructor` is none, though every object has one. */
export function attributeOf(
  schemas: Schemas,
  uid: UID.Schema,
  name: string
): Schema.Attribute.AnyAttribute | undefined {
  const attributes = schemas.getModel(uid)?.attributes ?? {};
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** The type or component that a relation, a component or a media attribute leads to. */
export function targetOf(schemas: Schemas, uid: UID.Schema, name: string): UID.Schema | null {
  const attribute = attributeOf(schemas, uid, name);
  if (attribute?.type === 'component') return attribute.component;
  if (attribute?.type === 'media') return 'plugin::upload.file';
  const target = attribute?.type === 'relation' && 'target' in attribute && attribute.target;
  return typeof target === 'string' ? target : null;
}

/** The attributes that a sort names, in Strapi's forms: `a.b:asc,c`, a list, nested objects. */
export function sortPaths(sort: unknown): string[][] {
  if (Array.isArray(sort)) return sort.flatMap(sortPaths);
  if (typeof sort === 'string') {
    const fields = sort.split(',').map((field) => (field.split(':')[0] ?? '').trim());
    return fields.filter((field) => field !== '').map((field) => field.split('.'));
  }
  if (!isObject(sort)) return [];
  return Object.entries(sort).flatMap(([name, nested]) =>
    isObject(nested) ? sortPaths(nested).map((path) => [name, ...path]) : [[name]]
  );
}

/** The queries inside `populate`, each with the type it is about. */
export function* nestedQueries(
  schemas: Schemas,
  uid: UID.Schema,
  { populate }: Query
): Generator<{ uid: UID.Schema; query: Query }> {
  if (!isObject(populate)) return;
  for (const [name, query] of Object.entries(populate)) {
    const target = targetOf(schemas, uid, name);
    if (target && isObject(query)) yield { uid: target, query };
  }
}

export function isObject(value: unknown): value is Query {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}
