import type { Core, UID } from '@strapi/strapi';

import type { CreditFacts } from '../../../domain/facts';
import { defaultLocale } from '../presenters/context';
import { AUTHOR_FACTS_QUERY } from '../presenters/rows';

export const CREDIT = 'newsroom.credit';

/** A row of the credits of some version, draft or published, in the language of its story. */
export interface CreditRow extends CreditFacts {
  id: number;
  locale: string;
}

/** All rows that credit an author, by the content type they are in. */
export async function creditRowsOf(
  strapi: Core.Strapi,
  documentId: string
): Promise<Map<UID.ContentType, CreditRow[]>> {
  const found = new Map<UID.ContentType, CreditRow[]>();
  const fallback = await defaultLocale(strapi);
  for (const uid of Object.keys(strapi.contentTypes) as UID.ContentType[]) {
    for (const [name, attribute] of Object.entries(strapi.contentType(uid).attributes)) {
      if (attribute.type !== 'component' || attribute.component !== CREDIT) continue;
      const versions: Array<{ locale: string | null } & Record<string, unknown>> = await strapi.db
        .query(uid)
        .findMany({
          where: { [name]: { author: { documentId } } },
          select: ['id', 'locale'],
          populate: { [name]: { populate: { author: AUTHOR_FACTS_QUERY } } },
        });
      const rows = versions.flatMap(({ locale, [name]: credits }) =>
        (Array.isArray(credits) ? credits : [credits])
          .filter((credit: CreditFacts | null) => credit?.author?.documentId === documentId)
          .map((credit: CreditRow) => ({ ...credit, locale: locale ?? fallback }))
      );
      if (rows.length > 0) found.set(uid, [...(found.get(uid) ?? []), ...rows]);
    }
  }
  return found;
}
