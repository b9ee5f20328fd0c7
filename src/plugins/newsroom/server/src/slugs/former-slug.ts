import type { Core, UID } from '@strapi/strapi';

export const FORMER_SLUG = 'plugin::newsroom.former-slug' as UID.ContentType;

/** An address as readers knew it. */
export interface Address {
  uid: UID.ContentType;
  slug: string;
  locale: string | null;
}

/** Remembers that an address led to a document, and forgets what its present address replaces. */
export async function rememberSlug(
  strapi: Core.Strapi,
  former: Address,
  documentId: string,
  present: string
): Promise<void> {
  const scope = { type: former.uid, addressLocale: former.locale ?? { $null: true } };
  const query = strapi.db.query(FORMER_SLUG);
  await query.deleteMany({ where: { ...scope, slug: { $in: [former.slug, present] } } });
  await query.create({
    data: {
      type: former.uid,
      slug: former.slug,
      addressLocale: former.locale,
      target: documentId,
    },
  });
}

/** The document that an address led to before its slug was changed, or `null`. */
export async function documentAtFormerSlug(
  strapi: Core.Strapi,
  { uid, slug, locale }: Address
): Promise<string | null> {
  const row: { target: string } | null = await strapi.db.query(FORMER_SLUG).findOne({
    where: { type: uid, slug, addressLocale: locale ?? { $null: true } },
    orderBy: { id: 'desc' },
  });
  return row?.target ?? null;
}

/** A deleted document, or its version in one locale, has nowhere to redirect to. */
export async function forgetSlugs(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string,
  locale: string | null
): Promise<void> {
  await strapi.db.query(FORMER_SLUG).deleteMany({
    where: { type: uid, target: documentId, addressLocale: locale ?? { $null: true } },
  });
}
