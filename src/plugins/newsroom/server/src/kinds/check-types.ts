import type { Core } from '@strapi/strapi';

import { RESERVED_NAMES } from '../../../domain/computed-names';
import {
  typeProblems,
  type GivenAttribute,
  type GivenAttributes,
} from '../../../domain/type-problems';
import { settings } from '../settings';

/**
 * Refuses to start with types that the newsroom cannot work with. Before anything else uses them, and
 * after the custom fields of all plugins that come before this one are known.
 * @throws Error that names each type and attribute, and says what to do
 */
export function checkTypes(strapi: Core.Strapi): void {
  const { contentTypes, fields, alsoGuards } = settings(strapi);
  const problems = typeProblems({
    contentTypes,
    names: fields,
    others: { alsoGuards },
    computed: RESERVED_NAMES,
    attributesOf: (uid) => attributesOf(strapi, uid),
  });
  if (problems.length > 0) {
    throw new Error(`The newsroom plugin cannot use the project's types. ${problems.join(' ')}`);
  }
}

function attributesOf(strapi: Core.Strapi, uid: string): GivenAttributes | null {
  const schemas: Record<string, { attributes: Record<string, object> } | undefined> = {
    ...strapi.contentTypes,
    ...strapi.components,
  };
  const schema = Object.hasOwn(schemas, uid) ? schemas[uid] : undefined;
  if (!schema) return null;
  const attributes = Object.entries(schema.attributes).map(([name, attribute]) => [
    name,
    resolved(strapi, attribute as GivenAttribute),
  ]);
  return Object.fromEntries(attributes) as GivenAttributes;
}

/** Strapi puts a custom field's own type in its place once all plugins have registered. */
function resolved(strapi: Core.Strapi, attribute: GivenAttribute): GivenAttribute {
  if (attribute.type !== 'customField') return attribute;
  const { customField } = attribute as GivenAttribute & { customField: string };
  const known: Record<string, { type: string } | undefined> = strapi.get('custom-fields').getAll();
  return { ...attribute, type: known[customField]?.type ?? attribute.type };
}
