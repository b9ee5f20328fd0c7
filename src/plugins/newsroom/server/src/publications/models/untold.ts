import type { Model } from './model';

export const UNTOLD = 'plugin::newsroom.untold-change';

/** That a publication has changed while no subscriber was there, and what it was before. */
export const untold: Model = {
  uid: UNTOLD,
  singularName: 'untold-change',
  tableName: 'newsroom_untold_changes',
  indexes: [
    {
      name: 'newsroom_untold_changes_subject',
      type: 'unique',
      columns: ['subject', 'subject_id', 'subject_locale'],
    },
  ],
  attributes: {
    id: { type: 'increments' },
    subject: { type: 'string' },
    subjectId: { type: 'string' },
    subjectLocale: { type: 'string' },
    // Empty where readers saw nothing.
    document: { type: 'text' },
    isDeleted: { type: 'boolean' },
  },
};
