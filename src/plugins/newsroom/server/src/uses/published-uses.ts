import type { Core, UID } from '@strapi/strapi';

import { MOST_NAMED, type Uses } from '../../../domain/uses';
import { hostName } from '../kinds/attribute-names';
import { usePaths } from './use-paths';

interface Row {
  documentId: string;
  locale: string | null;
  [title: string]: string | null | undefined;
}

/**
 * The published versions, of every type with drafts, that lead to a document of this type.
 * @param rows others that use it, by their content type
 */
export async function publishedUses(
  strapi: Core.Strapi,
  target: string,
  documentId: string,
  rows: ReadonlyMap<string, number[]> = new Map()
): Promise<Uses> {
  const uses: Uses = { total: 0, stories: [] };
  for (const uid of Object.keys(strapi.contentTypes) as UID.ContentType[]) {
    const { options, attributes } = strapi.contentType(uid);
    const paths = options?.draftAndPublish === true ? usePaths(strapi, uid, target) : [];
    const others = rows.get(uid);
    if (paths.length === 0 && !others) continue;
    const where = {
      publishedAt: { $notNull: true },
      $or: [
        ...paths.map((path) => condition(path, documentId)),
        ...(others ? [{ id: { $in: others } }] : []),
      ],
    };
    const title = hostName(strapi, uid, 'title');
    uses.total += await strapi.db.query(uid).count({ where });
    const found: Row[] = await strapi.db.query(uid).findMany({
      where,
      select: ['id', 'documentId', 'locale', ...(title in attributes ? [title] : [])],
      orderBy: { id: 'desc' },
      limit: MOST_NAMED,
    });
    uses.stories.push(
      ...found.map(({ documentId: story, locale, ...row }) => ({
        title: row[title] ?? story,
        locale,
        documentId: story,
        contentType: uid,
      }))
    );
  }
  return { total: uses.total, stories: uses.stories.slice(0, MOST_NAMED) };
}

function condition(path: readonly string[], documentId: string): Record<string, unknown> {
  const start: Record<string, unknown> = { documentId };
  return path.reduceRight((inner, name) => ({ [name]: inner }), start);
}
