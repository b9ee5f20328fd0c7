import { lockDocument } from './lock';
import type { WriteRule } from './write';

/**
 * Writers of one document take turns. Strapi reads its versions, deletes and creates them anew:
 * two at once on PostgreSQL leave two published versions, or fail on rows that the other removed.
 */
export const oneWriter: WriteRule = {
  before: ({ strapi, uid, params }) => lockDocument(strapi, uid, params.documentId),
};
