import type { Schema } from './stored-schema';

/** What is a plugin's in a database. */
export interface OwnParts {
  tables: ReadonlySet<string>;
  /** In tables of others, by table. */
  columns: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A schema as it is without a plugin. */
export function withoutOwn(schema: Schema, own: OwnParts): Schema {
  const tables = schema.tables
    .filter(({ name }) => !own.tables.has(name))
    .map((table) => {
      const columns = own.columns.get(table.name);
      if (!columns) return table;
      return { ...table, columns: table.columns.filter(({ name }) => !columns.has(name)) };
    });
  return { ...schema, tables };
}
