import type { Core, UID } from '@strapi/strapi';

import { isShownCondition } from '../photo-rights/shown-rule';
import { isDrafted } from './subject';

/** A version that readers can see. */
export interface PublicRow {
  id: number;
  documentId: string;
  locale: string | null;
  updatedAt: string | Date;
}

/** The versions of documents that readers can see at this moment, in the current transaction. */
export function publicRows(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: readonly string[]
): Promise<PublicRow[]> {
  return strapi.db.query(uid).findMany({
    where: { documentId: { $in: [...documentIds] }, ...publicOnly(strapi, uid) },
    select: ['id', 'documentId', 'locale', 'updatedAt'],
    orderBy: { id: 'asc' },
  });
}

/** What versions must meet beside others, so that readers can see them. */
export function publicOnly(strapi: Core.Strapi, uid: UID.ContentType): Record<string, unknown> {
  const shown = isShownCondition(strapi, uid) ?? {};
  return isDrafted(strapi, uid) ? { ...shown, publishedAt: { $notNull: true } } : shown;
}
