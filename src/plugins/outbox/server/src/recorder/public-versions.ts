import type { Core, UID } from '@strapi/strapi';

/** A version of a document that readers can see. */
export interface PublicVersion {
  id: number;
  documentId: string;
  locale: string | null;
  updatedAt: string | Date | null;
}

/** The public versions of a document, one for each locale in which it is public. */
export async function publicVersions(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string
): Promise<PublicVersion[]> {
  const isDrafted = strapi.contentType(uid).options?.draftAndPublish === true;
  return strapi.db.query(uid).findMany({
    select: ['id', 'documentId', 'locale', 'updatedAt'],
    where: {
      documentId,
      ...(isDrafted && { publishedAt: { $notNull: true } }),
    },
  });
}
