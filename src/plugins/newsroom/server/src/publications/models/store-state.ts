import type { Model } from './model';

export const STORE_STATE = 'plugin::newsroom.publication-store';

/** What the store knows of itself: one row, with the id 1. */
export const storeState: Model = {
  uid: STORE_STATE,
  singularName: 'publication-store',
  tableName: 'newsroom_publication_store',
  indexes: [],
  attributes: {
    id: { type: 'increments' },
    // Fingerprint of the database's schema, when all that is public was last known to be stored.
    completeWith: { type: 'string' },
    // Whether somebody has ever subscribed to its changes.
    isTold: { type: 'boolean' },
  },
};
