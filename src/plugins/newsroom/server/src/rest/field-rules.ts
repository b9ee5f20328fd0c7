import type { Schema, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';

/** What becomes of one attribute of an entry in an answer. */
export type FieldRule =
  | { kind: 'keep' }
  | { kind: 'drop' }
  /** `relation` is the type that the reader must be allowed to find, `null` for what needs no leave. */
  | { kind: 'nested'; target: UID.Schema; relation: string | null }
  | { kind: 'unusual' };

const KEEP: FieldRule = { kind: 'keep' };
const DROP: FieldRule = { kind: 'drop' };
const UNUSUAL: FieldRule = { kind: 'unusual' };

const FILE: UID.Schema = 'plugin::upload.file';

const ROLE = 'plugin::users-permissions.role';
const USER = 'plugin::users-permissions.user';

const CREATORS = ['createdBy', 'updatedBy'];

const rules = new WeakMap<Schema.Schema, Map<string, FieldRule>>();

/**
 * What Strapi's output sanitiser (5.54: `removePassword`, `removePrivate`,
 * `removeRestrictedRelations` of `@strapi/utils`) does with an attribute of every entry of a type.
 */
export function fieldRule(schema: Schema.Schema, name: string): FieldRule {
  const ofSchema = rules.get(schema) ?? new Map<string, FieldRule>();
  rules.set(schema, ofSchema);
  const known = ofSchema.get(name);
  if (known) return known;
  const rule = ruleOf(schema, name);
  // Names that are no attributes may be anything, and many.
  if (Object.hasOwn(schema.attributes, name)) ofSchema.set(name, rule);
  return rule;
}

function ruleOf(schema: Schema.Schema, name: string): FieldRule {
  if (!Object.hasOwn(schema.attributes, name)) return KEEP;
  const attribute = schema.attributes[name] as Schema.Attribute.AnyAttribute;
  if (attribute.type === 'password') return DROP;
  if (contentTypes.isPrivateAttribute(schema, name)) return DROP;
  if (attribute.type === 'media') return nested(FILE);
  if (attribute.type === 'component') return nested(attribute.component);
  if (attribute.type === 'dynamiczone') return UNUSUAL;
  return attribute.type === 'relation' ? relationRule(schema, name, attribute) : KEEP;
}

function nested(target: UID.Schema, relation: string | null = null): FieldRule {
  return { kind: 'nested', target, relation };
}

function relationRule(
  schema: Schema.Schema,
  name: string,
  attribute: Schema.Attribute.AnyAttribute
): FieldRule {
  if (!('target' in attribute) || typeof attribute.target !== 'string') return UNUSUAL;
  if (schema.uid === ROLE && attribute.target === USER) return DROP;
  const isOpen = CREATORS.includes(name) && schema.options?.populateCreatorFields;
  const target = attribute.target as UID.Schema;
  return nested(target, isOpen ? null : target);
}
