import { EVENT } from '../store/ledger';
import type { Model } from './model';

/** A change that readers could see, with the document as it was then. */
export const event: Model = {
  uid: EVENT,
  singularName: 'event',
  tableName: 'outbox_events',
  indexes: [
    { name: 'outbox_events_event_id_uq', type: 'unique', columns: ['event_id'] },
    { name: 'outbox_events_sequence_uq', type: 'unique', columns: ['sequence'] },
    { name: 'outbox_events_subject_idx', columns: ['subject', 'subject_id', 'id'] },
  ],
  attributes: {
    id: { type: 'increments' },
    eventId: { type: 'string' },
    sequence: { type: 'integer' },
    type: { type: 'string' },
    occurredAt: { type: 'biginteger' },
    subject: { type: 'string' },
    subjectId: { type: 'string' },
    subjectLocale: { type: 'string' },
    data: { type: 'text' },
    // Of a change that another document, a file or a setting made.
    causeType: { type: 'string' },
    causeId: { type: 'string' },
    partOf: { type: 'string' },
    // Of the oldest that is kept: the one that was removed last.
    behindSequence: { type: 'integer' },
    behindEvent: { type: 'string' },
  },
};
