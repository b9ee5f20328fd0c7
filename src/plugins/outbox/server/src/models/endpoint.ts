import { ENDPOINT } from '../store/ledger';
import type { Model } from './model';

/** A downstream publisher's address for deliveries. */
export const endpoint: Model = {
  uid: ENDPOINT,
  singularName: 'endpoint',
  tableName: 'outbox_endpoints',
  attributes: {
    id: { type: 'increments' },
    name: { type: 'string' },
    kind: { type: 'string' },
    url: { type: 'text' },
    eventTypes: { type: 'json' },
    contentTypes: { type: 'json' },
    locales: { type: 'json' },
    headers: { type: 'text' },
    enabled: { type: 'boolean', default: true },
    secret: { type: 'text' },
    oldSecret: { type: 'text' },
    oldSecretUntil: { type: 'biginteger' },
    state: { type: 'string' },
    stateSince: { type: 'biginteger' },
    stateReason: { type: 'text' },
    pausedUntil: { type: 'biginteger' },
    probeAt: { type: 'biginteger' },
    probeCount: { type: 'integer' },
    failingSince: { type: 'biginteger' },
    createdSince: { type: 'biginteger' },
  },
};
