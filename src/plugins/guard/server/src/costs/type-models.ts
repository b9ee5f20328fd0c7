import type { Core, Schema } from '@strapi/strapi';

import type {
  AttributeModel,
  TextLength,
  TypeModel,
  TypeModels,
} from '../../../domain/costs/type-model';

const FILE = 'plugin::upload.file';

const LENGTHS: Readonly<Record<string, TextLength>> = {
  string: 'short',
  uid: 'short',
  email: 'short',
  enumeration: 'short',
  text: 'text',
  richtext: 'long',
  blocks: 'long',
  json: 'text',
};

/** Texts that `_q` looks into. */
const SEARCHED = ['string', 'text', 'uid', 'email', 'enumeration', 'richtext'];

const LISTS = ['oneToMany', 'manyToMany', 'morphMany', 'morphToMany'];

/** Describes Strapi's types by what their reading costs; each once. */
export function typeModels(strapi: Pick<Core.Strapi, 'getModel'>): TypeModels {
  const known = new Map<string, TypeModel>();
  return (uid) => {
    const model = known.get(uid) ?? describe(strapi.getModel(uid as never));
    if (model) known.set(uid, model);
    return model;
  };
}

function describe(schema: Schema.Schema | undefined): TypeModel | undefined {
  if (!schema) return undefined;
  const attributes = new Map<string, AttributeModel>();
  const indexed = indexedColumns(schema);
  for (const [name, attribute] of Object.entries(schema.attributes)) {
    attributes.set(name, linkModel(attribute) ?? valueModel(attribute, name, indexed));
  }
  return { attributes };
}

function linkModel(attribute: Schema.Attribute.AnyAttribute): AttributeModel | null {
  if (attribute.type === 'media') {
    const isList = attribute.multiple === true;
    return { kind: 'link', targets: [FILE], isList, isScattered: true };
  }
  if (attribute.type === 'component') {
    const isList = attribute.repeatable === true;
    return { kind: 'link', targets: [attribute.component], isList };
  }
  if (attribute.type === 'dynamiczone') {
    return { kind: 'link', targets: attribute.components, isList: true };
  }
  if (attribute.type !== 'relation') return null;
  const targets = 'target' in attribute ? [attribute.target] : [];
  return { kind: 'link', targets, isList: LISTS.includes(attribute.relation) };
}

function valueModel(
  attribute: Schema.Attribute.AnyAttribute,
  name: string,
  indexed: Set<string>
): AttributeModel {
  const { type } = attribute;
  const isSearched = !('searchable' in attribute && attribute.searchable === false);
  return {
    kind: 'value',
    text: LENGTHS[type] ?? 'none',
    isIndexed: name === 'documentId' || indexed.has(columnOf(name)),
    isSearched: isSearched && SEARCHED.includes(type),
  };
}

/** The first columns of the type's indexes. */
function indexedColumns(schema: Schema.Schema): Set<string> {
  const { indexes } = schema as { indexes?: Array<{ columns?: string[] }> };
  return new Set((indexes ?? []).flatMap(({ columns }) => columns?.slice(0, 1) ?? []));
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
