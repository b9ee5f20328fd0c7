import type { View } from './view';

const NEWEST_FIRST = { by: 'datePublished', order: 'DESC' } as const;

// The stock input for it speaks the laptop's zone, and what it sends is ignored.
const INTERNAL = ['firstPublishedAt'];

// The publish sets it; what a form sends is ignored.
const SET_BY_PUBLISHING = ['dateUpdated'];

export const articleView: View = {
  columns: ['title', 'datePublished', 'credits', 'updatedBy'],
  sort: NEWEST_FIRST,
  title: 'title',
  readOnly: SET_BY_PUBLISHING,
  internal: INTERNAL,
  form: [
    ['title'],
    ['summary'],
    ['body'],
    ['credits'],
    ['leadPhoto'],
    ['datePublished', 'slug'],
    ['bylineOverride'],
    ['audioTrack'],
    ['corrections'],
    ['substantiveUpdate', 'dateUpdated'],
  ],
};

export const liveBriefView: View = {
  columns: ['title', 'datePublished', 'article', 'updatedBy'],
  sort: NEWEST_FIRST,
  title: 'title',
  readOnly: SET_BY_PUBLISHING,
  internal: INTERNAL,
  form: [
    ['title'],
    ['body'],
    ['datePublished', 'article'],
    ['leadPhoto'],
    ['pinned', 'keyEvent'],
    ['sourceName', 'sourceUrl'],
    ['credits'],
    ['slug'],
    ['substantiveUpdate', 'dateUpdated'],
  ],
};
