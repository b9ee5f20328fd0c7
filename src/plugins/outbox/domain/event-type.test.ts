import { EVENT_TYPES, eventType, type VisibleChange } from './event-type';

const change: VisibleChange = {
  subject: 'article',
  wasPublic: true,
  isPublic: true,
  hasChanged: true,
  deleting: false,
};

describe('eventType', () => {
  it.each<[string, Partial<VisibleChange>, string | null]>([
    ['first publish', { wasPublic: false }, 'article.published'],
    ['publish after an unpublish', { wasPublic: false, hasChanged: true }, 'article.published'],
    ['publish again', {}, 'article.updated'],
    ['publish again without a change', { hasChanged: false }, null],
    ['unpublish', { isPublic: false }, 'article.unpublished'],
    ['delete what was public', { isPublic: false, deleting: true }, 'article.deleted'],
    ['delete a draft', { wasPublic: false, isPublic: false, deleting: true }, null],
    ['save a draft', { wasPublic: false, isPublic: false }, null],
    ['a live brief', { subject: 'live-brief', wasPublic: false }, 'live-brief.published'],
    ['a new author', { subject: 'author', wasPublic: false }, 'author.created'],
    ['a changed photo', { subject: 'photo' }, 'photo.updated'],
    ['a photo saved as it was', { subject: 'photo', hasChanged: false }, null],
    [
      'an author who leaves',
      { subject: 'author', isPublic: false, deleting: true },
      'author.deleted',
    ],
    ['an author taken back', { subject: 'author', isPublic: false }, 'author.deleted'],
  ])('%s', (_case, difference, type) => {
    expect(eventType({ ...change, ...difference })).toBe(type);
  });

  it('never makes a type that the contract does not have', () => {
    expect(EVENT_TYPES).toHaveLength(14);
    expect(EVENT_TYPES).toContain('live-brief.unpublished');
    expect(EVENT_TYPES).not.toContain('author.published');
  });
});
