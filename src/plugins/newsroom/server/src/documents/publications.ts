import { announce } from '../publications/announce';
import { markHiddenPhotos } from '../publications/hidden-photos';
import { keeperOf } from '../publications/keeper-of';
import { beginWriting } from '../publications/locks';
import { refresh } from '../publications/refresh';
import { isDrafted } from '../publications/subject';
import { newsroomType } from '../settings';
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
    const changes = await refresh(strapi, uid, [params.documentId], { isFound: true });
    await announce(strapi, changes, write.afterCommit);
  },

  async after(write, rows) {
    if (!changesReads(write)) return;
    const { strapi, uid, action } = write;
    const isDeleted = action === 'delete';
    const ids = documentIds(write, rows);
    const changes = await refresh(strapi, uid, ids, { isDeleted });
    await announce(strapi, changes, write.afterCommit);
    if (newsroomType(strapi, uid) !== 'photo') return;
    await markHiddenPhotos(strapi, ids, changes, write.afterCommit);
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
