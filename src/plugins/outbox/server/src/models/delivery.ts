import { DELIVERY } from '../store/ledger';
import type { Model } from './model';

/** One event on its way to one endpoint. */
export const delivery: Model = {
  uid: DELIVERY,
  singularName: 'delivery',
  tableName: 'outbox_deliveries',
  indexes: [
    { name: 'outbox_deliveries_event_endpoint_uq', type: 'unique', columns: ['event', 'endpoint'] },
    { name: 'outbox_deliveries_due_idx', columns: ['endpoint', 'state', 'next_at', 'sequence'] },
    {
      name: 'outbox_deliveries_order_idx',
      columns: ['endpoint', 'subject_key', 'state', 'sequence'],
    },
    { name: 'outbox_deliveries_early_idx', columns: ['endpoint', 'early_at'] },
    { name: 'outbox_deliveries_return_idx', columns: ['endpoint', 'awaits_return', 'sequence'] },
    { name: 'outbox_deliveries_urgent_idx', columns: ['endpoint', 'urgent', 'state'] },
    { name: 'outbox_deliveries_lease_idx', columns: ['lease_token'] },
    { name: 'outbox_deliveries_subject_idx', columns: ['subject_key', 'sequence'] },
    { name: 'outbox_deliveries_state_idx', columns: ['state', 'id'] },
  ],
  attributes: {
    id: { type: 'increments' },
    event: { type: 'integer' },
    endpoint: { type: 'integer' },
    sequence: { type: 'integer' },
    subjectKey: { type: 'string' },
    state: { type: 'string' },
    attemptCount: { type: 'integer' },
    nextAt: { type: 'biginteger' },
    leaseToken: { type: 'string' },
    leaseUntil: { type: 'biginteger' },
    lastStatus: { type: 'integer' },
    earlyAt: { type: 'biginteger' },
    awaitsReturn: { type: 'boolean', default: false },
    urgent: { type: 'boolean', default: false },
    deliveredAt: { type: 'biginteger' },
    replays: { type: 'integer' },
  },
};
