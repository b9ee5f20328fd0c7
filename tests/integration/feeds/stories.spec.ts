import { blocks } from '../../support/factories';
import { elementsOf, type ReadElement, textsOf } from '../../support/strict-xml';
import { tinyMp3 } from '../../support/files';
import { settled } from '../publications/settled';
import { bootFeeds, type FeedsNewsroom } from './feeds-newsroom';

let newsroom: FeedsNewsroom;

beforeAll(async () => {
  newsroom = await bootFeeds();
});
afterAll(() => newsroom.stop());

const titles = async (path: string): Promise<string[]> =>
  itemsOf(await newsroom.xml(path)).flatMap((item) => textsOf(item, 'title'));

const itemsOf = (feed: ReadElement): ReadElement[] => [
  ...elementsOf(feed, 'item'),
  ...elementsOf(feed, 'entry'),
];

describe('a story', () => {
  let article: string;
  let author: string;

  beforeAll(async () => {
    const { make, put } = newsroom;
    author = (await make.author({ name: 'Olena Sample', slug: 'olena-sample' })).documentId;
    const credits = [{ author, role: 'author' }];
    const photo = await make.photo({ digitalSourceType: 'trainedAlgorithmicMedia' });
    const made = await make.article({
      title: 'Bridge & <tunnel> 🚍',
      slug: 'bridge',
      summary: 'It is open.',
      body: blocks('Quoth ]]> & left.'),
      credits,
      leadPhoto: photo.documentId,
      audioTrack: await make.audioTrack(),
      datePublished: '2024-02-01T15:25:00.000Z',
    });
    article = made.documentId;
    const uk = { title: 'Міст', slug: 'mist', body: blocks('Текст.'), credits };
    await put(`/api/articles/${article}?locale=uk`, uk);
  });

  it.each([
    ['rss', 'application/rss+xml; charset=utf-8'],
    ['atom', 'application/atom+xml; charset=utf-8'],
    ['json', 'application/feed+json; charset=utf-8'],
  ])('is in the %s of its language, as REST has it', async (format, type) => {
    const { headers, text, body } = await newsroom.ask(`/feeds/articles.${format}`);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(text).not.toContain('Міст');
    const uk = await newsroom.ask(`/feeds/articles.${format}?locale=uk`);
    expect(uk.text).toContain('Міст');
    const rest = (await newsroom.ask(`/api/articles/${article}`)).body.data;
    const shown =
      format === 'json' ? [String(body.items)] : await titles(`/feeds/articles.${format}`);
    expect(shown).toHaveLength(1);
    expect(text).toContain(rest.canonicalUrl);
    expect(text).toContain(rest.audio.url);
    expect(text).toContain(rest.audio.disclosure);
    expect(text).toContain(String(tinyMp3.length));
    expect(text).toContain(rest.photo.credit);
  });

  it('keeps its words', async () => {
    expect(await titles('/feeds/articles.rss')).toEqual(['Bridge & <tunnel> 🚍']);
    const [html] = textsOf(await newsroom.xml('/feeds/articles.rss'), 'content:encoded');
    const { bodyHtml } = (await newsroom.ask(`/api/articles/${article}`)).body.data;
    expect(html).toContain(bodyHtml);
  });

  it('is in the feed of its author, and in the podcast', async () => {
    expect(await titles('/feeds/authors/olena-sample.rss')).toEqual(['Bridge & <tunnel> 🚍']);
    expect(await titles('/feeds/authors/olena-sample.atom?locale=uk')).toEqual(['Міст']);
    const podcast = await newsroom.xml('/feeds/podcast.rss');
    expect(textsOf(podcast, 'podcast:txt')).toEqual(['true']);
    expect(elementsOf(podcast, 'enclosure')[0]?.attributes.length).toBe(String(tinyMp3.length));
    expect(await titles('/feeds/podcast.rss?locale=uk')).toEqual([]);
  });

  it('follows a renamed author, also to the address of the feed', async () => {
    await newsroom.put(`/api/authors/${author}`, { name: 'Olena Renamed', slug: 'olena-renamed' });
    await settled(newsroom.strapi);
    expect(textsOf(await newsroom.xml('/feeds/articles.rss'), 'dc:creator')).toEqual([
      'Olena Renamed',
    ]);
    const moved = await newsroom.ask('/feeds/authors/olena-sample.rss');
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `${newsroom.url}/feeds/authors/olena-renamed.rss`,
    ]);
    const [title] = textsOf(await newsroom.xml('/feeds/authors/olena-renamed.rss'), 'title');
    expect(title).toContain('Olena Renamed');
  });

  it('leaves the feeds when it is taken back, with a tombstone, until it is back', async () => {
    const id = `${newsroom.url}/api/articles/${article}?locale=en`;
    const graves = async (path: string) =>
      elementsOf(await newsroom.xml(path), 'at:deleted-entry').map(
        ({ attributes }) => attributes.ref
      );
    expect(await graves('/feeds/articles.atom')).toEqual([]);
    const manager = newsroom.admin.manage('api::article.article');
    await manager.unpublish(article);
    for (const path of ['/feeds/articles.atom', '/feeds/authors/olena-renamed.atom']) {
      expect(await titles(path)).toEqual([]);
      expect(await graves(path)).toEqual([id]);
      expect(await graves(`${path}?locale=uk`)).toEqual([]);
    }
    expect(await titles('/feeds/articles.rss')).toEqual([]);
    expect(await titles('/feeds/podcast.rss')).toEqual([]);
    await newsroom.put(`/api/articles/${article}`, { summary: 'It is open again.' });
    expect(await titles('/feeds/articles.atom')).toEqual(['Bridge & <tunnel> 🚍']);
    expect(await graves('/feeds/articles.atom')).toEqual([]);
  });
});

it('a draft is in no feed', async () => {
  const made = await newsroom.make.article({ title: 'Embargoed' }, '?status=draft');
  for (const path of [
    'articles.rss',
    'articles.atom',
    'articles.json',
    'ninjs/articles.json',
    'news-sitemap.xml',
  ]) {
    expect((await newsroom.ask(`/feeds/${path}`)).text).not.toMatch(/Embargoed/);
  }
  expect((await newsroom.ask(`/feeds/ninjs/articles/${made.documentId}.json`)).status).toBe(404);
});

it('live briefs have feeds of their own', async () => {
  const brief = await newsroom.make.brief({ title: 'First bus' });
  expect(await titles('/feeds/live-briefs.rss')).toEqual(['First bus']);
  expect(await titles('/feeds/live-briefs.atom?locale=uk')).toEqual([]);
  const { body } = await newsroom.ask('/feeds/live-briefs.json');
  expect(body.items[0]).toMatchObject({ url: brief.canonicalUrl, title: 'First bus' });
});
