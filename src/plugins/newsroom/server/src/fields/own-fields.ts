import type { Core } from '@strapi/strapi';

interface Attribute {
  type: string;
  customField?: string;
  pluginOptions?: { newsroom?: { field?: string } };
}

interface Model {
  attributes: Record<string, Attribute>;
}

/** The newsroom's own fields, and the type of Strapi that each of them is stored as. */
const FIELDS = { time: 'datetime', day: 'date', 'photo-credit': 'string' } as const;

const WIDTHS = { time: 6, day: 6, 'photo-credit': 12 } as const;

/**
 * Registers the newsroom's fields, and puts them in place of Strapi's where a schema asks for one in
 * `pluginOptions.newsroom.field`. Such a schema names a type of Strapi's own, which is what it has
 * without the newsroom: of `customField` in a schema Strapi would refuse to start.
 * @throws where it asks for a field that does not exist, or is stored as something else
 */
export function showOwnFields(strapi: Core.Strapi): void {
  for (const [name, type] of Object.entries(FIELDS)) {
    const inputSize = { default: WIDTHS[name as keyof typeof FIELDS], isResizable: true };
    strapi.customFields.register({ name, plugin: 'newsroom', type, inputSize });
  }
  for (const [uid, { attributes }] of modelsOf(strapi)) {
    for (const [name, attribute] of Object.entries(attributes)) {
      const field = attribute.pluginOptions?.newsroom?.field;
      if (field === undefined) continue;
      const type = field in FIELDS ? FIELDS[field as keyof typeof FIELDS] : null;
      if (attribute.type !== type) throw new Error(mistake(`${uid}, ${name}`, field, type));
      attribute.customField = `plugin::newsroom.${field}`;
    }
  }
}

function modelsOf(strapi: Core.Strapi): Array<[string, Model]> {
  const models: unknown = { ...strapi.contentTypes, ...strapi.components };
  return Object.entries(models as Record<string, Model>);
}

function mistake(where: string, field: string, type: string | null): string {
  return type === null
    ? `${where}: pluginOptions.newsroom.field is "${field}": use one of ${Object.keys(FIELDS).join(', ')}.`
    : `${where}: the field "${field}" of pluginOptions.newsroom needs the type "${type}".`;
}
