import type { Core, Schema, UID } from '@strapi/strapi';

/** An entry somewhere in an answer. */
export type Entry = Record<string, unknown> & { id?: number };

export type Schemas = Pick<Core.Strapi, 'getModel'>;

/** @param holder of a file, what it is attached to; of anything else, its own UID */
type Visit = (uid: UID.Schema, entry: Entry, holder: UID.Schema) => void;

type Attributes = Record<string, Schema.Attribute.AnyAttribute>;

const FILE = 'plugin::upload.file';

const NESTING = new Set(['media', 'component', 'dynamiczone', 'relation']);

/** Of each schema, the attributes that may hold entries: most hold none. */
const nesting = new WeakMap<object, Array<[string, Schema.Attribute.AnyAttribute]>>();

/**
 * Visits every entry in an answer, at any depth, with the UID of its content type or component:
 * relations, media, components, dynamic zones and polymorphic relations are followed.
 */
export function visitOutput(
  strapi: Schemas,
  uid: UID.Schema,
  value: unknown,
  visit: Visit,
  holder = uid
): void {
  if (Array.isArray(value)) {
    for (const item of value) visitOutput(strapi, uid, item, visit, holder);
    return;
  }
  if (!isEntry(value)) return;
  visit(uid, value, holder);
  const { attributes } = strapi.getModel(uid) ?? {};
  for (const [name, attribute] of attributes ? nestingOf(attributes) : []) {
    const child = value[name];
    if (typeof child !== 'object' || child === null) continue;
    if (attribute.type === 'media') visitOutput(strapi, FILE, child, visit, uid);
    else visitChild(strapi, attribute, child, visit);
  }
}

function nestingOf(attributes: Attributes): Array<[string, Schema.Attribute.AnyAttribute]> {
  const known = nesting.get(attributes);
  if (known) return known;
  const found = Object.entries(attributes).filter(([, { type }]) => NESTING.has(type));
  nesting.set(attributes, found);
  return found;
}

function visitChild(
  strapi: Schemas,
  attribute: Schema.Attribute.AnyAttribute,
  child: object,
  visit: Visit
): void {
  if (attribute.type === 'component') visitOutput(strapi, attribute.component, child, visit);
  if (attribute.type === 'dynamiczone') visitLabelled(strapi, '__component', child, visit);
  if (attribute.type !== 'relation') return;
  if ('target' in attribute && typeof attribute.target === 'string') {
    visitOutput(strapi, attribute.target, child, visit);
  } else {
    visitLabelled(strapi, '__type', child, visit);
  }
}

/** Entries that say themselves what they are, in the given key. */
function visitLabelled(strapi: Schemas, key: string, child: object, visit: Visit): void {
  for (const item of Array.isArray(child) ? child : [child]) {
    if (isEntry(item) && typeof item[key] === 'string') {
      visitOutput(strapi, item[key] as UID.Schema, item, visit);
    }
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
