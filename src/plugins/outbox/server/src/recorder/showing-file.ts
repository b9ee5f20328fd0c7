import type { Core, UID } from '@strapi/strapi';

import type { PublicVersion } from './public-versions';

type Where = Record<string, unknown>;

/** The public versions that show a file, be it inside a component. In a transaction. */
export async function publicVersionsShowing(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  file: Where
): Promise<PublicVersion[]> {
  const places = placesOf(strapi, uid, file);
  if (places.length === 0) return [];
  const isDrafted = strapi.contentType(uid).options?.draftAndPublish === true;
  const rows: Array<Omit<PublicVersion, 'updatedAt'> & { updatedAt: string | Date }> =
    await strapi.db.query(uid).findMany({
      select: ['id', 'documentId', 'locale', 'updatedAt'],
      where: { $or: places, ...(isDrafted && { publishedAt: { $notNull: true } }) },
      orderBy: { documentId: 'asc' },
    });
  return rows.map((row) => ({ ...row, updatedAt: new Date(row.updatedAt).getTime() }));
}

/** A condition for each attribute that may hold a file, at any depth. */
function placesOf(strapi: Core.Strapi, uid: UID.Schema, file: Where): Where[] {
  return Object.entries(strapi.getModel(uid).attributes).flatMap(([name, attribute]): Where[] => {
    if (attribute.type === 'media') return [{ [name]: file }];
    if (attribute.type !== 'component') return [];
    return placesOf(strapi, attribute.component, file).map((place) => ({ [name]: place }));
  });
}
