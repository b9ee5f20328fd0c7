import type { Core, Schema, UID } from '@strapi/strapi';

/** An entry somewhere in an answer. */
export type Entry = Record<string, unknown> & { id?: number };

export type Schemas = Pick<Core.Strapi, 'getModel'>;

const FILE = 'plugin::upload.file';

/**
 * Every entry in an answer, at any depth, with the UID of its content type or component:
 * relations, media, components, dynamic zones and polymorphic relations are followed.
 */
export function* outputNodes(
  strapi: Schemas,
  uid: UID.Schema,
  value: unknown
): Generator<{ uid: UID.Schema; entry: Entry }> {
  if (Array.isArray(value)) {
    for (const item of value) yield* outputNodes(strapi, uid, item);
    return;
  }
  if (!isEntry(value)) return;
  yield { uid, entry: value };
  const { attributes } = strapi.getModel(uid) ?? {};
  for (const [name, attribute] of Object.entries(attributes ?? {})) {
    const child = value[name];
    if (typeof child === 'object' && child !== null) {
      yield* childNodes(strapi, attribute, child);
    }
  }
}

function* childNodes(
  strapi: Schemas,
  attribute: Schema.Attribute.AnyAttribute,
  child: object
): Generator<{ uid: UID.Schema; entry: Entry }> {
  if (attribute.type === 'media') yield* outputNodes(strapi, FILE, child);
  if (attribute.type === 'component') yield* outputNodes(strapi, attribute.component, child);
  if (attribute.type === 'dynamiczone') yield* labelledNodes(strapi, '__component', child);
  if (attribute.type !== 'relation') return;
  if ('target' in attribute && typeof attribute.target === 'string') {
    yield* outputNodes(strapi, attribute.target, child);
  } else {
    yield* labelledNodes(strapi, '__type', child);
  }
}

/** Entries that say themselves what they are, in the given key. */
function* labelledNodes(
  strapi: Schemas,
  key: string,
  child: object
): Generator<{ uid: UID.Schema; entry: Entry }> {
  for (const item of Array.isArray(child) ? child : [child]) {
    if (isEntry(item) && typeof item[key] === 'string') {
      yield* outputNodes(strapi, item[key] as UID.Schema, item);
    }
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
