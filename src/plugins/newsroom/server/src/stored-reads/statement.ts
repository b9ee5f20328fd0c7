import type { Core } from '@strapi/strapi';

import { MARK } from '../publications/models/mark';
import { PUBLICATION } from '../publications/models/publication';
import { TAG } from '../publications/models/tag';
import { settings } from '../settings';
import { essenceOf, type Shows } from './essence';

/** Tells whoever watches statements that this folder says itself what it reads. */
export const MARKER = '/* newsroom: told */';

/** As SQL names the table of a type. */
export function tableOf(strapi: Core.Strapi, uid: string): string {
  const schema = strapi.db.getSchemaName();
  return `${schema ? `"${schema}".` : ''}"${strapi.db.metadata.get(uid).tableName}"`;
}

/**
 * The site's default language in Strapi's settings, in JSON. By an expression: SQLite would make an index
 * of the few settings for each statement.
 */
export function defaultLocaleValue(strapi: Core.Strapi): string {
  return `(select value from ${tableOf(strapi, 'strapi::core-store')}
    where "key" || '' = 'plugin_i18n_default_locale')`;
}

/**
 * What is asked of each publication, `p`: all of it in one statement, so that it is of one moment. Whether
 * the story of a brief has come or gone shows only where the brief is asked for with its story.
 */
export function shownColumns(strapi: Core.Strapi): string {
  const marks = tableOf(strapi, MARK);
  return `p.id as publication, p.row_id, p.subject, p.subject_id, p.document, p.tags, p.build, p.true_until,
    ${defaultLocaleValue(strapi)} as default_locale,
    case when exists (select 1 from ${marks}) then exists (
      select 1 from ${tableOf(strapi, TAG)} t join ${marks} m on m.tag = t.tag
      where t.publication = p.id and not (m.tag like 'article:%'
        and m.cause_type in ('article.published', 'article.unpublished'))) else 1 = 0 end as marked`;
}

export function publicationTable(strapi: Core.Strapi): string {
  return tableOf(strapi, PUBLICATION);
}

/** What a transaction has written is in no publication yet. */
export function mayRead(strapi: Core.Strapi): boolean {
  // Looked up each time, so that a test can compare both ways.
  return settings(strapi).readsStore && !strapi.db.inTransaction();
}

/**
 * Rows of a statement outside of any transaction.
 * @param sql begins with `select`
 * @param shows what of them can show in an answer
 */
export async function ask<Row>(
  strapi: Core.Strapi,
  sql: string,
  values: readonly (string | number | Date | null)[],
  shows: Shows = 'all'
): Promise<Row[]> {
  const result: unknown = await strapi.db.connection.raw(
    sql.replace('select', `select ${MARKER} /* shows: ${shows} */`),
    [...values] as string[]
  );
  return (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];
}

/** What can show in an answer of what a statement with `MARKER` has found. */
export function shownIn(
  strapi: Core.Strapi,
  sql: string,
  rows: readonly unknown[]
): readonly unknown[] {
  const [, shows = 'all'] = /\/\* shows: (\w+) \*\//.exec(sql) ?? [];
  return essenceOf(strapi, shows as Shows, rows);
}
