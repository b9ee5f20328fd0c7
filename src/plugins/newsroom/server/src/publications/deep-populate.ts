import type { Core, UID } from '@strapi/strapi';

import type { RowPopulate } from '../presenters/row-populate';

/** Bookkeeping of Strapi, not content. */
const NOT_CONTENT = new Set(['createdBy', 'updatedBy', 'localizations']);

/** Of a media file, what readers get with `populate`; its folder and its provider's notes are not theirs. */
const FILE = [
  'id',
  'hash',
  'name',
  'alternativeText',
  'caption',
  'width',
  'height',
  'formats',
  'ext',
  'mime',
  'size',
  'url',
  'previewUrl',
];

const known = new Map<string, RowPopulate>();

/**
 * What readers can ask for behind a document's own fields: components and files whole, relations by
 * their identity. Models do not change while Strapi runs.
 */
export function deepPopulate(strapi: Core.Strapi, uid: UID.Schema): RowPopulate {
  const done = known.get(uid);
  if (done) return done;
  const populate: RowPopulate = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid).attributes)) {
    if (NOT_CONTENT.has(name)) continue;
    if (attribute.type === 'media') populate[name] = { select: FILE };
    if (attribute.type === 'dynamiczone') populate[name] = true;
    if (attribute.type === 'component') {
      populate[name] = { populate: deepPopulate(strapi, attribute.component) };
    }
    // The other side of a relation is changed, and published, over there.
    if (attribute.type === 'relation' && !('mappedBy' in attribute && attribute.mappedBy)) {
      populate[name] = { select: ['documentId'] };
    }
  }
  known.set(uid, populate);
  return populate;
}
