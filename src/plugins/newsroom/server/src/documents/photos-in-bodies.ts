import { rowsShowing } from '../body-pictures/picture-store';
import { isCredited, photosOfFiles } from '../presenters/body-photos';
import type { PhotoRow } from '../presenters/rows';
import { publishedUses } from '../uses/published-uses';
import { refuseUses } from './refuse-uses';
import type { Write, WriteRule } from './write';

/** By write: the hash of the file that a photo with a credit had before. */
const hashes = new WeakMap<Write, string>();

/**
 * A picture in a published body keeps the credit that it went out with: its Photo is not deleted,
 * given another picture or left without a credit, unless another Photo of the file has one.
 */
export const photosInBodies: WriteRule = {
  async before(write) {
    const { strapi, uid, type, action } = write;
    if (type !== 'photo' || (action !== 'update' && action !== 'delete')) return;
    const [before] = await write.stored();
    if (!before || !isCredited(before as unknown as PhotoRow)) return;
    const [row]: Array<{ image: { hash: string } | null }> = await strapi.db.query(uid).findMany({
      where: { id: before.id },
      select: ['id'],
      populate: { image: { select: ['hash'] } },
    });
    if (row?.image) hashes.set(write, row.image.hash);
  },

  async after(write) {
    const { strapi, uid, action } = write;
    const hash = hashes.get(write);
    if (hash === undefined) return;
    const rows = await rowsShowing(strapi, hash);
    if (rows.size === 0) return;
    const left = (await photosOfFiles(strapi, [hash])).get(hash);
    if (left && isCredited(left)) return;
    const [before] = await write.stored();
    const uses = await publishedUses(strapi, uid, before?.documentId ?? '', rows);
    const name = String(before?.name);
    if (action === 'delete') {
      refuseUses(uses, (values) => ({
        path: [],
        code: 'photo.in-text',
        values: { name, ...values },
      }));
    }
    if (left && left.documentId === before?.documentId) {
      refuseUses(uses, (values) => ({ path: ['photographer'], code: 'photo.in-use', values }));
    }
    refuseUses(uses, (values) => ({ path: ['image'], code: 'picture.in-text', values }));
  },
};
