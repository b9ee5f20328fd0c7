import { ATTEMPT } from '../store/ledger';
import type { Model } from './model';

/** One try of a delivery and how it ended. */
export const attempt: Model = {
  uid: ATTEMPT,
  singularName: 'attempt',
  tableName: 'outbox_attempts',
  indexes: [{ name: 'outbox_attempts_delivery_idx', columns: ['delivery', 'id'] }],
  attributes: {
    id: { type: 'increments' },
    delivery: { type: 'integer' },
    at: { type: 'biginteger' },
    durationMs: { type: 'integer' },
    statusCode: { type: 'integer' },
    error: { type: 'text' },
    refusal: { type: 'text' },
    excerpt: { type: 'text' },
  },
};
