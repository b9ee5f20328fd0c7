import type { Core, UID } from '@strapi/strapi';

import type { AuthorFacts, PhotoFacts } from '../../../domain/facts';
import type { RelatedDocuments } from '../../../panel-contract';
import { accessTo, type Requester } from '../desk/access';
import { AUTHOR_FACTS_QUERY, PHOTO_QUERY } from '../presenters/rows';
import { settings } from '../settings';

/**
 * Authors and photos with what readers' output is made of. All or nothing for each type: a role
 * that is kept from one of the fields would be shown something that readers do not get.
 */
export async function relatedDocuments(
  strapi: Core.Strapi,
  editor: Requester,
  ids: { authors: readonly string[]; photos: readonly string[] }
): Promise<RelatedDocuments> {
  const { author, photo } = settings(strapi).contentTypes;
  const [authors, photos] = await Promise.all([
    readable<AuthorFacts>(strapi, editor, author, AUTHOR_FACTS_QUERY, ids.authors),
    readable<PhotoFacts>(strapi, editor, photo, PHOTO_QUERY, ids.photos),
  ]);
  return { authors, photos };
}

interface FactsQuery {
  select: string[];
  populate: Record<string, unknown>;
}

async function readable<Facts extends { documentId: string }>(
  strapi: Core.Strapi,
  editor: Requester,
  uid: UID.ContentType,
  query: FactsQuery,
  ids: readonly string[]
): Promise<Record<string, Facts> | null> {
  const access = accessTo(strapi, editor, uid);
  const fields = [...query.select.filter(isTyped), ...Object.keys(query.populate)];
  if (!fields.every((field) => access.can('read', undefined, field))) return null;
  if (ids.length === 0) return {};
  const allowed = await access.readable();
  const rows: Facts[] = await strapi.db
    .query(uid)
    .findMany({ ...query, where: { $and: [allowed, { documentId: { $in: ids } }] } });
  return Object.fromEntries(rows.map((row) => [row.documentId, row]));
}

function isTyped(field: string): boolean {
  return field !== 'id' && field !== 'documentId';
}
