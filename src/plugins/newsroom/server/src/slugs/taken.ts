import type { Core, UID } from '@strapi/strapi';

import { FORMER_SLUG } from './former-slug';

/** The part of the site in which a slug must be unique. */
export interface SlugScope {
  uid: UID.ContentType;
  /** `null` for types that are not localised. */
  locale: string | null;
  /** The document that asks; its own slugs are free to it. */
  documentId: string | null;
}

/** The slugs beginning with `base` that other documents have, as draft or published. */
export async function currentSlugs(
  strapi: Core.Strapi,
  { uid, locale, documentId }: SlugScope,
  base: string
): Promise<Set<string>> {
  const rows: Array<{ slug: string }> = await strapi.db.query(uid).findMany({
    select: ['slug'],
    where: {
      slug: { $startsWith: base },
      ...(locale !== null && { locale }),
      ...(documentId !== null && { documentId: { $ne: documentId } }),
    },
  });
  return new Set(rows.map(({ slug }) => slug));
}

/** The slugs beginning with `base` that once led readers to another document. */
export async function redirectedSlugs(
  strapi: Core.Strapi,
  { uid, locale, documentId }: SlugScope,
  base: string
): Promise<Set<string>> {
  const rows: Array<{ slug: string }> = await strapi.db.query(FORMER_SLUG).findMany({
    select: ['slug'],
    where: {
      type: uid,
      slug: { $startsWith: base },
      addressLocale: locale ?? { $null: true },
      ...(documentId !== null && { target: { $ne: documentId } }),
    },
  });
  return new Set(rows.map(({ slug }) => slug));
}
