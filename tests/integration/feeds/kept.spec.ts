import { blocks } from '../../support/factories';
import { bootCached, type CachedNewsroom } from '../read-cache/cached-newsroom';

const FEEDS = [
  '/feeds/articles.rss',
  '/feeds/articles.atom',
  '/feeds/articles.json',
  '/feeds/authors/olena-sample.rss',
  '/feeds/news-sitemap.xml',
  '/feeds/ninjs/articles.json',
];

let newsroom: CachedNewsroom;
let article: string;

beforeAll(async () => {
  newsroom = await bootCached();
  const { make } = newsroom;
  const author = await make.author({ name: 'Olena Sample', slug: 'olena-sample' });
  const credits = [{ author: author.documentId, role: 'author' }];
  article = (await make.article({ title: 'First title', credits })).documentId;
});
afterAll(() => newsroom.stop());

const save = (data: object, query = '') =>
  newsroom.desk.put(`/api/articles/${article}${query}`, { data });

it.each(FEEDS)('%s stays in memory while drafts are saved and briefs come', async (path) => {
  await newsroom.warm(path);
  await save({ summary: `Not yet for ${path}` }, '?status=draft');
  await newsroom.make.brief();
  expect((await newsroom.read(path)).origin).toBe('hit');
});

it.each(FEEDS)('%s shows the next story at once', async (path) => {
  await newsroom.warm(path);
  const title = `Published for ${path}`;
  expect((await save({ title, body: blocks('Another text.') })).status).toBe(200);
  const { origin, text } = await newsroom.read(path);
  expect([origin, text.includes(title)]).toEqual(['miss', true]);
});
