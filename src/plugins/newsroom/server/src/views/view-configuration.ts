import fieldTexts from '../../../field-texts/en.json';
import type { View } from './view';

const ROW = 12;
/** Asked for as soon as one setting is suggested. */
const STOCK_SETTINGS = { bulkable: true, filterable: true, searchable: true, pageSize: 20 };

const texts: Record<string, string> = fieldTexts;

/** What Strapi's content manager reads from the `config` of a schema that it has not stored yet. */
export interface ViewConfiguration {
  settings: Record<string, string | number | boolean>;
  metadatas: Record<string, { edit: object; list: object }>;
  layouts: { edit: Array<Array<{ name: string; size: number }>>; list?: string[] };
  attributes: Record<string, { hidden: true }>;
}

/**
 * The configuration of a view in the content manager's own form, in English.
 *
 * @param type of the field texts, `article` or `credit`
 * @param attributes of the schema: a project's own may lack some, and they are left out
 */
export function viewConfiguration(
  type: string,
  view: View,
  attributes: readonly string[]
): ViewConfiguration {
  const exists = (name: string): boolean => attributes.includes(name);
  const { form, columns, sort, title, readOnly = [], internal = [] } = view;
  const list = columns?.filter(exists);
  return {
    settings: {
      ...STOCK_SETTINGS,
      ...(title && exists(title) && { mainField: title }),
      ...(sort && exists(sort.by) && { defaultSortBy: sort.by, defaultSortOrder: sort.order }),
    },
    metadatas: Object.fromEntries(
      attributes.flatMap((name) => {
        const label = texts[`${type}.${name}`];
        const description = texts[`${type}.${name}.hint`] ?? '';
        const edit = { label, description, editable: !readOnly.includes(name) };
        return label ? [[name, { edit, list: { label } }]] : [];
      })
    ),
    layouts: {
      edit: form
        .map((row) => row.filter(exists))
        .filter((row) => row.length > 0)
        .map((row) => row.map((name) => ({ name, size: ROW / row.length }))),
      ...(list && { list }),
    },
    attributes: Object.fromEntries(
      internal.filter(exists).map((name) => [name, { hidden: true as const }])
    ),
  };
}
