import { forgetPictures } from '../body-pictures/picture-store';
import { isDraft, type Write, type WriteRule } from './write';

/** What is published anew, taken back or deleted no longer shows the pictures that it has shown. */
export const bodyPictures: WriteRule = {
  async before(write) {
    if (endsVersions(write)) await write.stored();
  },

  async after(write) {
    if (!endsVersions(write)) return;
    const published = (await write.stored()).filter((version) => !isDraft(version));
    await forgetPictures(write.strapi, write.uid, published);
  },
};

function endsVersions({ type, action, publishing }: Write): boolean {
  const hasBody = type === 'article' || type === 'liveBrief';
  return hasBody && (publishing || action === 'unpublish' || action === 'delete');
}
