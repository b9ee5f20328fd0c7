import { type FoundChange, type LastEvent, untold } from './found-change';

const ONE = '{"title":"One"}';
const TWO = '{"title":"Two"}';

const change: FoundChange = {
  subject: 'article',
  before: null,
  after: ONE,
  isDeleted: false,
  isFilling: false,
};
const gone = { before: ONE, after: null };
const filling = { isFilling: true };
const told = (type: string, data = ONE): LastEvent => ({ type: `article.${type}`, data });

describe('what was found and is', () => {
  it.each<[string, Partial<FoundChange>, LastEvent | null, string | null]>([
    ['first filled, and in no event', filling, null, null],
    ['first filled, and was published', filling, told('published'), null],
    ['first filled, and was updated', filling, told('updated'), null],
    ['first filled, and was told otherwise', filling, told('published', TWO), 'article.updated'],
    ['first filled, and was told as withdrawn', filling, told('unpublished'), 'article.published'],
    ['first filled, and was told as deleted', filling, told('deleted'), 'article.published'],
    ['new since, and in no event', {}, null, 'article.published'],
    ['an author, new since', { subject: 'author' }, null, 'author.created'],
    ['new since, and was told so already', {}, told('published'), null],
    ['an author who was told as deleted', { subject: 'author' }, told('deleted'), 'author.created'],
    ['mended, and in no event', { before: TWO }, null, 'article.updated'],
    ['as it was, and in no event', { before: ONE }, null, null],
    ['mended, and was told so already', { before: TWO }, told('updated'), null],
    ['mended, and was told otherwise', { before: TWO }, told('updated', TWO), 'article.updated'],
  ])('%s', (_what, difference, last, type) => {
    const expected = type && { type, data: ONE };
    expect(untold({ ...change, ...difference }, last)).toEqual(expected);
  });
});

describe('what was found to be gone', () => {
  it.each<[string, Partial<FoundChange>, LastEvent | null, string | null]>([
    ['and was published', {}, told('published'), 'article.unpublished'],
    ['with its document', { isDeleted: true }, told('updated'), 'article.deleted'],
    ['a photo', { subject: 'photo' }, told('created'), 'photo.deleted'],
    ['and was told as withdrawn', {}, told('unpublished'), null],
    ['and was told as deleted', { isDeleted: true }, told('deleted'), null],
    ['and is in no event that is kept', {}, null, 'article.unpublished'],
    ['and was never stored', { before: null, ...filling }, null, null],
  ])('%s', (_what, difference, last, type) => {
    const expected = type && { type, data: ONE };
    expect(untold({ ...change, ...gone, ...difference }, last)).toEqual(expected);
  });

  it('is told as receivers know it where the store did not', () => {
    const lost = { ...change, before: null, after: null };
    expect(untold(lost, told('updated', TWO))).toEqual({ type: 'article.unpublished', data: TWO });
  });
});
