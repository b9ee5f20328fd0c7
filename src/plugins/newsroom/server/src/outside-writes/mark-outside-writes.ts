import type { Core } from '@strapi/strapi';

import { noteMarking } from './own-writes';
import { markOnPostgres } from './postgres-triggers';
import { markOnSqlite } from './sqlite-triggers';
import { watchedTables } from './watched-tables';

/**
 * Has the database mark the publications of what is written past the document service: by raw SQL, by
 * a project's own code, by the media library.
 */
export async function markOutsideWrites(strapi: Core.Strapi): Promise<void> {
  const tables = watchedTables(strapi);
  if (strapi.db.dialect.client === 'postgres') await markOnPostgres(strapi, tables);
  else await markOnSqlite(strapi, tables);
  noteMarking(strapi);
}
