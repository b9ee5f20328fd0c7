import type { Core, UID } from '@strapi/strapi';

import type { Blocks } from '../../../domain/facts';
import { hostName, namesOf } from './attribute-names';
import { markdownBody, readMarkdown } from './markdown-bodies';

interface Query {
  select?: readonly string[];
  populate?: object;
  [part: string]: unknown;
}

type Entry = Record<string, unknown>;

/** The reads of Strapi's database layer that the newsroom asks by its own names. */
interface KindRows<Row> {
  findMany(query: Query): Promise<Row[]>;
  findOne(query: Query): Promise<Row | null>;
}

/**
 * Rows of a type as its kind names them, whatever the project's schema does: `select` and `populate`
 * are said in the kind's names; conditions and orders in the type's, which permissions speak, too.
 */
export function kindRows<Row extends object>(
  strapi: Core.Strapi,
  uid: UID.ContentType
): KindRows<Row> {
  const query = strapi.db.query(uid);
  return {
    async findMany(given) {
      const rows: Row[] = await query.findMany(hostQuery(strapi, uid, given));
      return rows.map((row) => kindRow(strapi, uid, row));
    },
    async findOne(given) {
      const row: Row | null = await query.findOne(hostQuery(strapi, uid, given));
      return row && kindRow(strapi, uid, row);
    },
  };
}

/** A query by the names that the type has for what it selects, here and one relation away. */
export function hostQuery<Given extends Query>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  given: Given
): Given {
  const { select, populate } = given;
  const behind = Object.entries(populate ?? {}).map(([name, entry]: [string, unknown]) => {
    const target = targetOf(strapi, uid, name);
    const isQuery = typeof entry === 'object' && entry !== null;
    return [name, target && isQuery ? hostQuery(strapi, target, { ...entry }) : entry] as const;
  });
  return {
    ...given,
    ...(select && { select: select.map((name) => hostName(strapi, uid, name)) }),
    ...(populate && { populate: Object.fromEntries(behind) }),
  };
}

/**
 * A row with its attributes under the kind's names beside the type's own, and a body of Markdown as blocks,
 * its source in `markdown`; the same row if nothing differs.
 */
export function kindRow<Row extends object>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  row: Row
): Row {
  const given = row as Entry;
  const own = Object.entries(namesOf(strapi, uid)).flatMap(([name, host]) =>
    Object.hasOwn(given, host) ? [[name, given[host]] as const] : []
  );
  const behind = Object.entries(given).flatMap(([name, value]) => {
    const target = targetOf(strapi, uid, name);
    if (!target || typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    const named = kindRow(strapi, target, value);
    return named === value ? [] : [[name, named] as const];
  });
  const written = markdownIn(strapi, uid, given);
  if (own.length === 0 && behind.length === 0 && !written) return row;
  return { ...row, ...Object.fromEntries([...own, ...behind]), ...written };
}

function markdownIn(
  strapi: Core.Strapi,
  uid: string,
  row: Entry
): { markdown: string; body: Blocks } | null {
  const name = markdownBody(strapi, uid);
  const markdown = name === null ? null : row[name];
  return typeof markdown === 'string' ? { markdown, body: readMarkdown(markdown) } : null;
}

/** The kind that a relation leads to, where that has other names. */
function targetOf(strapi: Core.Strapi, uid: UID.ContentType, name: string): UID.ContentType | null {
  const { attributes } = strapi.getModel(uid);
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  if (attribute?.type !== 'relation' || !('target' in attribute)) return null;
  const target = attribute.target;
  return Object.keys(namesOf(strapi, target)).length > 0 ? target : null;
}
