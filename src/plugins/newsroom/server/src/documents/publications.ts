import { wasAbsent } from '../publications/absence';
import { refreshAndAnnounce } from '../publications/announce-with-sources';
import { markHidden } from '../publications/hidden-sources';
import { keeperOf } from '../publications/keeper-of';
import { beginWriting } from '../publications/locks';
import { isDrafted, sourceOf } from '../publications/subject';
import type { StoredVersion, Write, WriteRule } from './write';

/**
 * Stores what readers see of a document now, and tells of it, in the transaction of the write. Must be
 * the last rule: what it stores is what the others have left behind.
 */
export const publications: WriteRule = {
  async before(write) {
    const { strapi, uid, params } = write;
    if (!changesReads(write) || !params.documentId || keeperOf(strapi).isFilled()) return;
    await beginWriting(strapi);
    // What readers saw must be known before it is changed.
    const how = { isFound: true, isFilling: !wasAbsent(strapi) };
    await refreshAndAnnounce(strapi, uid, [params.documentId], how, write.afterCommit);
  },

  async after(write, rows) {
    if (!changesReads(write)) return;
    const { strapi, uid, action } = write;
    const isDeleted = action === 'delete';
    const ids = documentIds(write, rows);
    const how = { isDeleted };
    const changes = await refreshAndAnnounce(strapi, uid, ids, how, write.afterCommit);
    const source = sourceOf(strapi, uid);
    if (source) await markHidden(strapi, source, ids, changes, write.afterCommit);
  },
};

/** Whether a write may change what readers see; the others only touch drafts. */
function changesReads({ strapi, uid, action, publishing }: Write): boolean {
  if (!isDrafted(strapi, uid)) return true;
  return publishing || action === 'unpublish' || action === 'delete';
}

function documentIds({ action, params }: Write, rows: readonly StoredVersion[]): string[] {
  const own = action !== 'clone' && params.documentId ? [params.documentId] : [];
  return [...new Set([...own, ...rows.map(({ documentId }) => documentId)])];
}
