import { slugChoice } from './slug-choice';

const stored = { slug: 'the-bridge', title: 'The bridge', isFrozen: false };

it.each([
  ['a new entry', { slug: null, title: 'X' }, null, 'from-title'],
  ['a new entry with a slug', { slug: 'own', title: 'X' }, null, 'by-hand'],
  ['an entry that has none yet', { slug: '', title: 'X' }, { ...stored, slug: null }, 'from-title'],
  ['a new title', { slug: 'the-bridge', title: 'X' }, stored, 'from-title'],
  ['a new title alone', { slug: undefined, title: 'X' }, stored, 'from-title'],
  ['no title', { slug: undefined, title: undefined }, stored, 'kept'],
  ['the same title', { slug: 'the-bridge', title: 'The bridge' }, stored, 'kept'],
  ['a published entry', { slug: 'the-bridge', title: 'X' }, { ...stored, isFrozen: true }, 'kept'],
  ['an emptied slug', { slug: '', title: 'The bridge' }, stored, 'kept'],
  [
    "a new title where the slug was an editor's",
    { slug: 'own', title: 'X' },
    { ...stored, slug: 'own' },
    'kept',
  ],
  [
    'a new title where the slug had a number',
    { slug: 'the-bridge-2', title: 'X' },
    { ...stored, slug: 'the-bridge-2' },
    'from-title',
  ],
  ['another slug', { slug: 'other', title: 'X' }, { ...stored, isFrozen: true }, 'by-hand'],
])('decides about %s', (_what, write, before, kind) => {
  expect(slugChoice(write, before).kind).toBe(kind);
});
