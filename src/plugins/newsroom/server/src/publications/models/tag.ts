import type { Model } from './model';

export const TAG = 'plugin::newsroom.publication-tag';

/** That a publication was made of something; `tag` as in `domain/publication-tags.ts`. */
export const tag: Model = {
  uid: TAG,
  singularName: 'publication-tag',
  tableName: 'newsroom_publication_tags',
  indexes: [
    { name: 'newsroom_publication_tags_tag', columns: ['tag', 'publication'] },
    { name: 'newsroom_publication_tags_publication', columns: ['publication'] },
  ],
  attributes: {
    id: { type: 'increments' },
    publication: { type: 'integer' },
    tag: { type: 'string' },
  },
};
