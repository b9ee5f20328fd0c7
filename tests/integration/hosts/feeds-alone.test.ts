import { type HostProject, packPlugin, startHost } from '../../support/host-project';
import { httpClient } from '../../support/http';

let host: HostProject;

beforeAll(async () => {
  host = await startHost({ plugins: { feeds: packPlugin('feeds') } });
});
afterAll(() => host.stop());

it.each([
  '/feeds/articles.rss',
  '/feeds/live-briefs.atom',
  '/feeds/authors/somebody.json',
  '/feeds/podcast.rss',
  '/feeds/sitemap.xml',
  '/feeds/news-sitemap.xml',
  '/feeds/ninjs/articles.json',
])('%s is not there without a newsroom', async (path) => {
  const { status, text } = await httpClient(host.url).get(path);
  expect([status, text]).toEqual([404, expect.stringContaining('no newsroom')]);
});
