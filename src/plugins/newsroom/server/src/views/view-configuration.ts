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

interface Names {
  host(this: void, name: string): string;
  kind(this: void, name: string): string;
}

const SAME: Names = { host: (name) => name, kind: (name) => name };

/**
 * The configuration of a view in the content manager's own form, in English.
 *
 * @param type of the field texts, `article` or `credit`
 * @param attributes of the schema: a project's own may lack some, and they are left out
 * @param names what the schema calls what the view names, and the other way round
 */
export function viewConfiguration(
  type: string,
  view: View,
  attributes: readonly string[],
  names: Names = SAME
): ViewConfiguration {
  const exists = (name: string): boolean => attributes.includes(name);
  const { form, columns, sort, title, readOnly, internal = [] } = renamed(view, names.host);
  const list = columns?.filter(exists);
  return {
    settings: {
      ...STOCK_SETTINGS,
      ...(title && exists(title) && { mainField: title }),
      ...(sort && exists(sort.by) && { defaultSortBy: sort.by, defaultSortOrder: sort.order }),
    },
    metadatas: Object.fromEntries(
      attributes.flatMap((name) => {
        const key = `${type}.${names.kind(name)}`;
        const label = texts[key];
        const description = texts[`${key}.hint`] ?? '';
        const edit = { label, description, editable: !readOnly?.includes(name) };
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

function renamed(view: View, host: Names['host']): View {
  const { form, columns, sort, title, readOnly, internal } = view;
  return {
    form: form.map((row) => row.map(host)),
    columns: columns?.map(host),
    sort: sort && { ...sort, by: host(sort.by) },
    title: title && host(title),
    readOnly: readOnly?.map(host),
    internal: internal?.map(host),
  };
}
