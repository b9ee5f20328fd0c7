import { documentFile, feedFile, sitemapFile } from './feed-file';

it.each([
  ['ann-sample.rss', { slug: 'ann-sample', format: 'rss' }],
  ['ann-2.atom', { slug: 'ann-2', format: 'atom' }],
  ['a.json', { slug: 'a', format: 'json' }],
  ['ann.xml', null],
  ['ann', null],
  ['Ann.rss', null],
  ['../ann.rss', null],
  ['ann.rss.rss', null],
  ['toString.rss', null],
])('the feed %s is %j', (name, expected) => {
  expect(feedFile(name)).toEqual(expected);
});

it.each([
  ['articles-1.xml', { of: 'articles', part: 1 }],
  ['authors-12.xml', { of: 'authors', part: 12 }],
  ['articles-0.xml', null],
  ['articles-1.5.xml', null],
  ['photos-1.xml', null],
  ['articles-9999999.xml', null],
])('the part %s is %j', (name, expected) => {
  expect(sitemapFile(name)).toEqual(expected);
});

it.each([
  ['p3kz1.json', 'p3kz1'],
  ['p3kz1', null],
  ['a/b.json', null],
  ['a?b.json', null],
])('the story %s is %j', (name, expected) => {
  expect(documentFile(name)).toBe(expected);
});
