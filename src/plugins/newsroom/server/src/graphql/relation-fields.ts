import type { Core, UID } from '@strapi/strapi';

import { typeName } from './type-name';

/** A field of the schema that stands for rows of another table. */
export interface RelationField {
  /** Whose attribute it is. */
  uid: UID.Schema;
  attribute: string;
  /** Rows of what. */
  target: UID.Schema;
  kind: 'component' | 'media' | 'relation';
  /** A row or `null`, a list, or the object that holds a list. */
  shape: 'one' | 'many' | 'connection';
  /** Whether the rows are found by the parent's document, the parents themselves left out. */
  isOfDocument: boolean;
}

interface Attribute {
  type: string;
  target?: string;
  component?: string;
  relation?: string;
  repeatable?: boolean;
  multiple?: boolean;
  joinColumn?: { on?: unknown; referencedColumn?: string };
}

/**
 * The fields of API types and components that lead to other rows, by `Type.field`. Polymorphic
 * relations, dynamic zones and lists without bounds, such as all articles of a category, are left to Strapi.
 */
export function relationFields(strapi: Core.Strapi): Map<string, RelationField> {
  const types = Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));
  const named = [
    ...types.map((type) => ({ ...type, name: typeName(strapi, type.uid) })),
    ...Object.values(strapi.components).map((type) => ({ ...type, name: type.globalId })),
  ];
  return new Map(
    named.flatMap(({ uid, name, attributes }) =>
      Object.entries(attributes as Record<string, Attribute>).flatMap(([attribute, definition]) =>
        fieldsOf(uid, attribute, definition).map((field): [string, RelationField] => [
          `${name}.${attribute}${field.shape === 'connection' ? '_connection' : ''}`,
          field,
        ])
      )
    )
  );
}

function fieldsOf(uid: UID.Schema, attribute: string, definition: Attribute): RelationField[] {
  const { type, component, target, relation = '', repeatable, multiple, joinColumn } = definition;
  const field = (
    rest: Pick<RelationField, 'kind' | 'shape'>,
    of: string | undefined
  ): RelationField => ({
    uid,
    attribute,
    target: of as UID.Schema,
    isOfDocument: joinColumn?.on !== undefined,
    ...rest,
  });
  if (type === 'component') {
    return [field({ kind: 'component', shape: repeatable ? 'many' : 'one' }, component)];
  }
  const isMedia = type === 'media';
  if (!isMedia && (type !== 'relation' || relation.includes('morph'))) return [];
  // Another condition than that of `localizations` may look at more of the parents.
  if (joinColumn?.on !== undefined && joinColumn.referencedColumn !== 'document_id') return [];
  const kind = isMedia ? 'media' : 'relation';
  const of = isMedia ? 'plugin::upload.file' : target;
  if (!(isMedia ? multiple : relation.endsWith('Many'))) return [field({ kind, shape: 'one' }, of)];
  // A page of a list without bounds would cost all of the list, of each parent.
  if (!isMedia && joinColumn?.on === undefined) return [];
  return [field({ kind, shape: 'many' }, of), field({ kind, shape: 'connection' }, of)];
}
