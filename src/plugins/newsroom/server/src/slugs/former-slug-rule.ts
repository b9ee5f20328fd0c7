import { isDraft, type StoredVersion, type Write, type WriteRule } from '../documents/write';
import { forgetSlugs, rememberSlug } from './former-slug';

/** Keeps the addresses that readers knew, so that they lead to the document's new one. */
export const formerSlugs: WriteRule = {
  async before(write) {
    // Read before the change: afterwards the old address is gone.
    if (write.type !== 'photo' && mayEndAddress(write)) await write.stored();
  },

  async after(write, rows) {
    if (write.type === 'photo') return;
    if (write.action === 'delete') await forgetDeleted(write);
    else if (write.action === 'unpublish') await rememberUnpublished(write);
    else if (mayEndAddress(write)) await rememberChanged(write, rows);
  },
};

function mayEndAddress({ publishing, type, action }: Write): boolean {
  const isAuthorUpdate = type === 'author' && action === 'update';
  return publishing || isAuthorUpdate || action === 'unpublish' || action === 'delete';
}

async function rememberChanged(write: Write, rows: readonly StoredVersion[]): Promise<void> {
  for (const row of rows) {
    const old = (await write.stored()).find((version) => wasPublic(write, version, row));
    if (old?.slug && row.slug && old.slug !== row.slug) await remember(write, old, row.slug);
  }
}

/** The slug may be changed before the document is published again; the old address counts then too. */
async function rememberUnpublished(write: Write): Promise<void> {
  for (const version of await write.stored()) {
    if (!isDraft(version) && version.slug) await remember(write, version, version.slug);
  }
}

async function remember(
  { strapi, uid }: Write,
  { slug, locale, documentId }: StoredVersion,
  present: string
): Promise<void> {
  if (!slug) return;
  await rememberSlug(strapi, { uid, slug, locale: locale ?? null }, documentId, present);
}

function wasPublic({ type }: Write, version: StoredVersion, row: StoredVersion): boolean {
  return type === 'author' || (!isDraft(version) && version.locale === row.locale);
}

/** Deleting one locale leaves the others, and with them their addresses. */
async function forgetDeleted(write: Write): Promise<void> {
  const { strapi, uid } = write;
  for (const { documentId, locale } of await write.stored()) {
    await forgetSlugs(strapi, uid, documentId, locale ?? null);
  }
}
