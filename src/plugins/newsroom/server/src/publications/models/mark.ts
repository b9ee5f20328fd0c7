import type { Model } from './model';

export const MARK = 'plugin::newsroom.publication-mark';

/** That all publications with a tag may have changed: one row, however many they are. */
export const mark: Model = {
  uid: MARK,
  singularName: 'publication-mark',
  tableName: 'newsroom_publication_marks',
  indexes: [{ name: 'newsroom_publication_marks_tag', columns: ['tag'] }],
  attributes: {
    id: { type: 'increments' },
    tag: { type: 'string' },
    causeType: { type: 'string' },
    causeId: { type: 'string' },
    isFound: { type: 'boolean' },
  },
};
