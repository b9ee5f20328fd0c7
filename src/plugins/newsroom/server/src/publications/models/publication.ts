import type { Model } from './model';

export const PUBLICATION = 'plugin::newsroom.publication';

/** What readers see of one document in one locale. */
export const publication: Model = {
  uid: PUBLICATION,
  singularName: 'publication',
  tableName: 'newsroom_publications',
  indexes: [
    {
      name: 'newsroom_publications_subject',
      type: 'unique',
      columns: ['subject', 'subject_id', 'subject_locale'],
    },
    { name: 'newsroom_publications_row', columns: ['subject', 'row_id'] },
    { name: 'newsroom_publications_until', columns: ['true_until'] },
    { name: 'newsroom_publications_build', columns: ['build'] },
  ],
  attributes: {
    id: { type: 'increments' },
    subject: { type: 'string' },
    subjectId: { type: 'string' },
    subjectLocale: { type: 'string' },
    rowId: { type: 'integer' },
    trueUntil: { type: 'biginteger' },
    document: { type: 'text' },
    digest: { type: 'string' },
    // That a live brief belongs to: its document id.
    story: { type: 'string' },
    // Empty for stories.
    shownElsewhere: { type: 'string' },
    tags: { type: 'text' },
    build: { type: 'string' },
  },
};
