import type { Core, UID } from '@strapi/strapi';

/** A document as `GET /api/<plural>/<documentId>?locale=` gives it in `data`, by locale. */
export type PublicTexts = ReadonlyMap<string | null, string>;

interface Row {
  locale?: string | null;
}

/** What readers get of a document, in the current transaction. */
export async function publicTexts(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string
): Promise<PublicTexts> {
  const model = strapi.contentType(uid);
  const isDrafted = model.options?.draftAndPublish === true;
  const rows: Row[] = await strapi.db.query(uid).findMany({
    where: { documentId, ...(isDrafted && { publishedAt: { $notNull: true } }) },
    orderBy: { id: 'asc' },
  });
  const texts = new Map<string | null, string>();
  for (const row of rows) {
    const shown: unknown = await strapi.contentAPI.sanitize.output(row, model, {});
    texts.set(row.locale ?? null, JSON.stringify(shown));
  }
  return texts;
}
