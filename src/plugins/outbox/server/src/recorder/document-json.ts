import type { Core, UID } from '@strapi/strapi';

import type { PublicVersion } from './public-versions';

/** A public document as REST answers it, as text and as the object behind the text. */
export interface DocumentJson {
  text: string;
  value: Record<string, unknown>;
}

/**
 * What `GET /api/<plural>/<documentId>?locale=<locale>` answers in `data` at this moment, byte for
 * byte: the same query and the same output rules, in the current transaction.
 * @returns `null` when the document is not public in this locale
 */
export async function documentJson(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { documentId, locale }: Pick<PublicVersion, 'documentId' | 'locale'>
): Promise<DocumentJson | null> {
  const document = await strapi.documents(uid).findOne({
    documentId,
    status: 'published',
    ...(locale !== null && { locale }),
  });
  if (!document) return null;
  const output: unknown = await strapi.contentAPI.sanitize.output(
    document,
    strapi.contentType(uid),
    {}
  );
  const text = JSON.stringify(output);
  return { text, value: output as Record<string, unknown> };
}
