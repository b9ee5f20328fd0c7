import { createApiToken } from '../../support/api-token';
import { revokePublic } from './revoke-public';
import { bootFeeds, type FeedsNewsroom } from './feeds-newsroom';

const FEEDS = [
  '/feeds/articles.rss',
  '/feeds/articles.atom',
  '/feeds/articles.json',
  '/feeds/podcast.rss',
  '/feeds/sitemap.xml',
  '/feeds/news-sitemap.xml',
  '/feeds/ninjs/articles.json',
];

let newsroom: FeedsNewsroom;

beforeAll(async () => {
  newsroom = await bootFeeds();
  await newsroom.make.article({ title: 'Bridge' });
});
afterAll(() => newsroom.stop());

it.each(FEEDS)('%s is not sent twice to who has it', async (path) => {
  const first = await newsroom.ask(path);
  const tag = String(first.headers.get('etag'));
  expect(first.headers.get('cache-control')).toContain('public');
  const again = await newsroom.ask(path, { 'if-none-match': `"other", W/${tag}` });
  expect([again.status, again.text]).toEqual([304, '']);
  expect((await newsroom.ask(path, { 'if-none-match': '"other"' })).status).toBe(200);
});

it.each(FEEDS)('a new story gives %s another tag', async (path) => {
  const before = (await newsroom.ask(path)).headers.get('etag');
  const audioTrack = await newsroom.make.audioTrack();
  await newsroom.make.article({ title: `New for ${path}`, audioTrack });
  const after = (await newsroom.ask(path)).headers.get('etag');
  // The index names parts, which are the same.
  expect(after === before).toBe(path === '/feeds/sitemap.xml');
});

it.each([
  ['/feeds/articles.rss?locale=xx', 404],
  ['/feeds/articles.rss?locale[]=en', 404],
  ['/feeds/articles.rss?status=draft', 400],
  ['/feeds/articles.rss?utm_source=a', 400],
  ['/feeds/articles.xml', 404],
  ['/feeds/authors/nobody.rss', 404],
  ['/feeds/authors/..%2farticles.rss', 404],
  ['/feeds/sitemaps/articles-2.xml', 404],
  ['/feeds/sitemaps/photos-1.xml', 404],
  ['/feeds/ninjs/articles/nothing.json', 404],
])('%s is answered with %d', async (path, status) => {
  expect((await newsroom.ask(path)).status).toBe(status);
});

it('a token is shown no more than anybody', async () => {
  await newsroom.make.article({ title: 'Embargoed' }, '?status=draft');
  const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
  const { status, text, headers } = await newsroom.ask('/feeds/articles.rss', { authorization });
  expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  expect(text).toContain('Bridge');
  expect(text).not.toContain('Embargoed');
});

it('there is no feed of what the public may not find', async () => {
  const giveBack = await revokePublic(newsroom.strapi, ['api::article.article.find']);
  const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
  for (const path of FEEDS) {
    expect((await newsroom.ask(path)).status).toBe(404);
    expect((await newsroom.ask(path, { authorization })).status).toBe(404);
  }
  expect((await newsroom.ask('/feeds/live-briefs.rss')).status).toBe(200);
  await giveBack();
  expect((await newsroom.ask('/feeds/articles.rss')).status).toBe(200);
});

it('hubs are named in the feed and before it', async () => {
  const { headers, text } = await newsroom.ask('/feeds/articles.atom');
  expect(headers.get('link')).toBe(
    `<https://hub.example/>; rel="hub", <${newsroom.url}/feeds/articles.atom>; rel="self"`
  );
  expect(text).toContain('<link rel="hub" href="https://hub.example/"/>');
});
