import { LOG } from '../store/ledger';
import type { Model } from './model';

/** What the log knows of itself: one row, with the id 1. */
export const log: Model = {
  uid: LOG,
  singularName: 'log',
  tableName: 'outbox_log',
  attributes: {
    id: { type: 'increments' },
    leftOutTo: { type: 'integer' },
    aliveAt: { type: 'biginteger' },
  },
};
