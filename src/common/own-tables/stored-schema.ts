import type { Core } from '@strapi/strapi';

type Connection = Core.Strapi['db']['connection'];
/** As Strapi describes all tables. */
export type Schema = Parameters<Core.Strapi['db']['schema']['schemaStorage']['add']>[0];

interface Row {
  id: number;
  /** An object on PostgreSQL, a text on SQLite. */
  schema: Schema | string;
  hash: string;
  time: Date | number;
}

/** Where Strapi keeps the schema of the last start: one row. */
const TABLE = 'strapi_database_schema';

/** Replaces what is stored by what `change` makes of it; nothing where Strapi has not been yet. */
export async function eachStoredSchema(
  strapi: Core.Strapi,
  change: (schema: Schema) => Schema
): Promise<void> {
  if (!(await strapi.db.getSchemaConnection().hasTable(TABLE))) return;
  // Other plugins do the same at the same time.
  await strapi.db.transaction(async ({ trx }) => {
    const rows: Row[] = await stored(strapi, trx).select('*').forUpdate();
    for (const { id, schema } of rows) {
      const before = typeof schema === 'string' ? (JSON.parse(schema) as Schema) : schema;
      const text = JSON.stringify(change(before));
      if (text === JSON.stringify(before)) continue;
      await stored(strapi, trx).where({ id }).update({ schema: text });
    }
  });
}

/** @returns `null` where Strapi has not been yet */
export async function storedHash(strapi: Core.Strapi): Promise<string | null> {
  if (!(await strapi.db.getSchemaConnection().hasTable(TABLE))) return null;
  const row = await stored(strapi, strapi.db.connection).orderBy('time', 'desc').first('hash');
  return row?.hash ?? null;
}

export async function setStoredHash(strapi: Core.Strapi, hash: string): Promise<void> {
  await stored(strapi, strapi.db.connection).update({ hash });
}

function stored(strapi: Core.Strapi, connection: Connection) {
  const schema = strapi.db.getSchemaName();
  const query = connection<Row>(TABLE);
  return schema ? query.withSchema(schema) : query;
}
