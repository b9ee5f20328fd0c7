import { documentKey, lockUntilCommit } from './lock';
import type { WriteRule } from './write';

/**
 * Writers of one document take turns. Strapi reads its versions, deletes and creates them anew:
 * two at once on PostgreSQL leave two published versions, or fail on rows that the other removed.
 */
export const oneWriter: WriteRule = {
  async before({ strapi, uid, params: { documentId } }) {
    if (documentId) await lockUntilCommit(strapi, documentKey(uid, documentId));
  },
};
