import type { Core, UID } from '@strapi/strapi';

/** A version of a document that readers can see. */
export interface PublicVersion {
  id: number;
  documentId: string;
  locale: string | null;
  updatedAt: string | Date | null;
}

/** The public versions of a document, one for each locale in which it is public. */
export function publicVersions(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string
): Promise<PublicVersion[]> {
  return find(strapi, uid, { documentId });
}

/** All documents that are public in a locale. */
export function publicVersionsIn(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: string
): Promise<PublicVersion[]> {
  return find(strapi, uid, { locale });
}

function find(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  where: Record<string, string>
): Promise<PublicVersion[]> {
  const isDrafted = strapi.contentType(uid).options?.draftAndPublish === true;
  return strapi.db.query(uid).findMany({
    select: ['id', 'documentId', 'locale', 'updatedAt'],
    where: { ...where, ...(isDrafted && { publishedAt: { $notNull: true } }) },
  });
}
