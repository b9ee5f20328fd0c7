import { blocks } from '../../support/factories';
import { ninjsProblems } from '../../support/ninjs-schema';
import { elementsOf, textsOf } from '../../support/strict-xml';
import { bootFeeds, type FeedsNewsroom } from './feeds-newsroom';

const DAY = 86_400_000;

let newsroom: FeedsNewsroom;

beforeAll(async () => {
  newsroom = await bootFeeds();
});
afterAll(() => newsroom.stop());

const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

it('the sitemap of news has today and yesterday, in all languages or in one', async () => {
  const { make, put } = newsroom;
  const today = await make.article({ title: 'Today', slug: 'today' });
  const uk = { title: 'Сьогодні', slug: 'sohodni', body: blocks('Текст.'), bylineOverride: 'Ми' };
  await put(`/api/articles/${today.documentId}?locale=uk`, uk);
  await make.article({ title: 'Yesterday', datePublished: ago(1) });
  await make.article({ title: 'Too old', datePublished: ago(2) });
  const map = await newsroom.xml('/feeds/news-sitemap.xml');
  expect(textsOf(map, 'news:title').toSorted()).toEqual(['Today', 'Yesterday', 'Сьогодні']);
  expect(textsOf(map, 'news:name')[0]).toBe(new URL(newsroom.url).host);
  const [date] = textsOf(map, 'news:publication_date');
  expect(date).toMatch(/T12:\d\d:\d\d[+-]\d\d:\d\d$/);
  const one = await newsroom.xml('/feeds/news-sitemap.xml?locale=uk');
  expect(textsOf(one, 'news:title')).toEqual(['Сьогодні']);
  expect(textsOf(one, 'news:language')).toEqual(['uk']);
  expect(textsOf(one, 'loc')).toEqual([`${newsroom.url}/uk/stories/sohodni`]);
});

it('the index leads to every page of stories and authors', async () => {
  const index = await newsroom.xml('/feeds/sitemap.xml');
  const parts = textsOf(index, 'loc');
  expect(parts).toEqual([
    `${newsroom.url}/feeds/sitemaps/articles-1.xml?locale=en`,
    `${newsroom.url}/feeds/sitemaps/articles-1.xml?locale=uk`,
    `${newsroom.url}/feeds/sitemaps/authors-1.xml`,
  ]);
  const pages: string[] = [];
  for (const part of parts) {
    pages.push(...textsOf(await newsroom.xml(part.slice(newsroom.url.length)), 'loc'));
  }
  const read = async (path: string): Promise<string[]> => {
    const { body } = await newsroom.ask(`${path}pagination[pageSize]=100`);
    return (body.data as unknown as Array<{ canonicalUrl: string }>).map((one) => one.canonicalUrl);
  };
  const all = await Promise.all(
    ['/api/articles?', '/api/articles?locale=uk&', '/api/authors?'].map(read)
  );
  expect(pages.toSorted()).toEqual(all.flat().toSorted());
});

it('ninjs is valid, one story or a list, and marks what AI has made', async () => {
  const { make } = newsroom;
  const photo = await make.photo({ digitalSourceType: 'trainedAlgorithmicMedia' });
  const made = await make.article({
    leadPhoto: photo.documentId,
    audioTrack: await make.audioTrack(),
    corrections: [{ kind: 'correction', text: 'It was Tuesday.' }],
  });
  const list = (await newsroom.ask('/feeds/ninjs/articles.json')).body as unknown as object[];
  expect(list.length).toBeGreaterThan(0);
  expect(list.flatMap(ninjsProblems)).toEqual([]);
  const { body } = await newsroom.ask(`/feeds/ninjs/articles/${made.documentId}.json`);
  expect(list).toContainEqual(body);
  const rest = (await newsroom.ask(`/api/articles/${made.documentId}`)).body.data;
  const uri = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
  expect(body).toMatchObject({
    by: rest.byline.text,
    headlines: [{ value: rest.title }],
    bodies: [{ value: rest.bodyHtml }],
    associations: [
      { type: 'picture', digitalSourceType: { uri } },
      { type: 'audio', digitalSourceType: { uri } },
    ],
  });
});

it('an index of no stories has no parts of them', async () => {
  const { body } = await newsroom.ask('/api/articles?locale=uk&pagination[pageSize]=100');
  for (const { documentId } of body.data as unknown as Array<{ documentId: string }>) {
    await newsroom.desk.del(`/api/articles/${documentId}?locale=uk`);
  }
  const index = await newsroom.xml('/feeds/sitemap.xml?locale=uk');
  expect(elementsOf(index, 'sitemap')).toHaveLength(1);
});
