import { encodeCursor } from './cursor';
import { documentedRead } from './documented-read';

const RULES = {
  paths: { article: '/api/articles', liveBrief: '/api/live-briefs' },
  pageSize: 25,
  maxPageSize: 100,
};
const read = (address: string) => documentedRead(address, RULES);
const place = { at: 1_700_000_000_000, id: 7 };
const ID = 'abcdefghijklmnopqrstuvwx';

describe('documentedRead', () => {
  it.each([
    ['/api/articles', { kind: 'page', type: 'article', page: 1, pageSize: 25 }],
    ['/api/articles?pagination[page]=3', { kind: 'page', page: 3, locale: null, day: null }],
    ['/api/articles?pagination%5BpageSize%5D=5&locale=uk', { pageSize: 5, locale: 'uk' }],
    ['/api/live-briefs?day=2024-02-29', { kind: 'page', type: 'liveBrief', day: '2024-02-29' }],
    [`/api/articles?pagination[after]=${encodeCursor(place)}`, { kind: 'walk', after: place }],
    [`/api/articles/${ID}?locale=uk`, { kind: 'document', documentId: ID, locale: 'uk' }],
    ['/api/live-briefs/slug/a-slug', { kind: 'slug', type: 'liveBrief', slug: 'a-slug' }],
    ['/api/live-briefs/days/2024-02-01', { kind: 'day', day: '2024-02-01' }],
  ])('understands %s', (address, expected) => {
    expect(read(address)).toMatchObject(expected);
  });

  it.each([
    '/api/authors',
    '/api/articles/',
    '/api/articles/none',
    `/api/articles/${ID}/more`,
    '/api/articles/days/2024-02-01',
    '/api/articles/slug/Not-a-Slug',
    '/api/articles/slug/a/b',
    '/api/live-briefs/days/2024-02-30',
    '/api/articles?day=2024-02-30',
    '/api/articles?populate=*',
    '/api/articles?sort=id',
    '/api/articles?locale=*',
    '/api/articles?locale=en&locale=uk',
    '/api/articles?pagination[page]=0',
    '/api/articles?pagination[page]=1e1',
    '/api/articles?pagination[pageSize]=101',
    '/api/articles?pagination[withCount]=false',
    '/api/articles?pagination[after]=junk',
    `/api/articles?pagination[after]=${encodeCursor({ at: null, id: 7 })}`,
    `/api/articles?pagination[page]=2&pagination[after]=${encodeCursor(place)}`,
    `/api/articles/${ID}?day=2024-02-01`,
  ])('leaves %s to Strapi', (address) => {
    expect(read(address)).toBeNull();
  });
});
