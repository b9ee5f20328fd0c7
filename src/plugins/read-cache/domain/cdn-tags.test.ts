import { cdnHeader } from './cdn-tags';

const some = new Set(['author:b', 'article', 'article:a']);

it('speaks to each kind of CDN as it reads', () => {
  expect(cdnHeader('cache-tag', some, 1000)).toEqual(['Cache-Tag', 'article,article:a,author:b']);
  expect(cdnHeader('surrogate-key', some, 1000)).toEqual([
    'Surrogate-Key',
    'article article:a author:b',
  ]);
  expect(cdnHeader('off', some, 1000)).toEqual([]);
  expect(cdnHeader('cache-tag', new Set(), 1000)).toEqual([]);
});

it('names types where their documents are too many, those with the most first', () => {
  const articles = Array.from({ length: 100 }, (_, index) => `article:${'a'.repeat(20)}${index}`);
  const authors = Array.from({ length: 10 }, (_, index) => `author:b${index}`);
  const [, value] = cdnHeader('cache-tag', new Set([...articles, ...authors]), 200);
  expect(value).toBe(['article', ...authors].join(','));
  expect(cdnHeader('cache-tag', new Set([...articles, ...authors]), 50)).toEqual([
    'Cache-Tag',
    'article,author',
  ]);
});

it('names the type of a document whose id no header may hold', () => {
  const odd = ['article:a,b', 'article:a b', `article:${'x'.repeat(1100)}`, 'article:é'];
  expect(cdnHeader('surrogate-key', new Set(odd), 1000)).toEqual(['Surrogate-Key', 'article']);
});
