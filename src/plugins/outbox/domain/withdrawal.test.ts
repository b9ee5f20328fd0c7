import { isWithdrawal } from './withdrawal';

it.each<[string, string | null, boolean]>([
  ['article.unpublished', null, true],
  ['live-brief.deleted', null, true],
  ['photo.deleted', null, true],
  ['article.updated', 'photo.deleted', true],
  ['live-brief.updated', 'article.unpublished', true],
  ['article.updated', null, false],
  ['article.updated', 'author.updated', false],
  ['article.published', null, false],
])('%s because of %s takes something away: %s', (type, cause, expected) => {
  expect(isWithdrawal(type, cause)).toBe(expected);
});
