import { isCredited } from '../presenters/body-photos';
import { PHOTO_QUERY, type PhotoRow } from '../presenters/rows';
import { publishedUses } from '../uses/published-uses';
import { refuseUses } from './refuse-uses';
import type { Write, WriteRule } from './write';

/**
 * What readers see of a published story does not change because an author is deleted or a photo
 * loses its credit: such a story could not be published again either, not even to correct it.
 */
export const inUse: WriteRule = {
  async before(write) {
    const { type, action } = write;
    if (type === 'author' && action === 'delete') await refuseCredited(write);
    // Read before the change: whether there was a credit.
    if (type === 'photo' && action === 'update') await write.stored();
  },

  async after(write, rows) {
    if (write.type !== 'photo' || write.action !== 'update') return;
    for (const { id, documentId } of rows) {
      const [before] = await write.stored();
      if (!before || !isCredited(before as unknown as PhotoRow)) continue;
      const [photo]: PhotoRow[] = await write.strapi.db
        .query(write.uid)
        .findMany({ where: { id }, select: PHOTO_QUERY.select });
      if (!photo || isCredited(photo)) continue;
      const uses = await publishedUses(write.strapi, write.uid, documentId);
      refuseUses(uses, (values) => ({ path: ['photographer'], code: 'photo.in-use', values }));
    }
  },
};

/** @throws ValidationError (400) whose details name the stories */
async function refuseCredited({ strapi, uid, ...write }: Write): Promise<void> {
  const [author] = await write.stored();
  if (!author) return;
  const name = String(author.name);
  refuseUses(await publishedUses(strapi, uid, author.documentId), (uses) => ({
    path: [],
    code: 'author.in-use',
    values: { name, ...uses },
  }));
}
