import { forgetSlugs, rememberSlug } from '../slugs/former-slug';
import { isDraft, type StoredVersion, type Write, type WriteRule } from './write';

/** Keeps the addresses that readers knew, so that they lead to the document's new one. */
export const formerSlugs: WriteRule = {
  async before(write) {
    // Read before the change: afterwards the old address is gone.
    if (write.type !== 'photo' && isAddressChange(write)) await write.stored();
  },

  async after(write, rows) {
    const { strapi, uid, type, action, params } = write;
    if (type === 'photo') return;
    if (action === 'delete') await forgetIfGone(write);
    if (!isAddressChange(write)) return;
    for (const row of rows) {
      const old = (await write.stored()).find((version) => wasPublic(write, version, row));
      if (!old?.slug || !row.slug || old.slug === row.slug || !params.documentId) continue;
      const former = { uid, slug: old.slug, locale: row.locale ?? null };
      await rememberSlug(strapi, former, params.documentId, row.slug);
    }
  },
};

function isAddressChange({ publishing, type, action }: Write): boolean {
  return publishing || (type === 'author' && action === 'update');
}

function wasPublic({ type }: Write, version: StoredVersion, row: StoredVersion): boolean {
  return type === 'author' || (!isDraft(version) && version.locale === row.locale);
}

/** Deleting one locale leaves the others, and with them their addresses. */
async function forgetIfGone({ strapi, uid, params: { documentId } }: Write): Promise<void> {
  if (!documentId) return;
  const left = await strapi.db.query(uid).count({ where: { documentId } });
  if (left === 0) await forgetSlugs(strapi, uid, documentId);
}
