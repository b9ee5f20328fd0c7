import { textsOf } from '../../support/strict-xml';
import { bootFeeds, type FeedsNewsroom } from './feeds-newsroom';

let newsroom: FeedsNewsroom;

// A configuration that changes while the server runs is not seen by what compares answers.
beforeAll(async () => {
  newsroom = await bootFeeds({ comparesAnswers: false });
  for (let count = 0; count < 7; count += 1) await newsroom.make.article();
});
afterAll(() => newsroom.stop());

const addresses = async (path: string) => textsOf(await newsroom.xml(path), 'loc');

it('nothing is lost between the pages of REST and the parts of the sitemap', async () => {
  const news = await addresses('/feeds/news-sitemap.xml');
  const whole = await addresses('/feeds/sitemaps/articles-1.xml');
  expect([news.length, whole.length]).toEqual([7, 7]);
  newsroom.strapi.config.set('api.rest.maxLimit', 1);
  // Nothing has been written: other addresses are asked, which are not in memory.
  const index = await addresses('/feeds/sitemap.xml?locale=en');
  const parts = index.filter((address) => address.includes('/articles-'));
  expect(parts).toHaveLength(2);
  const found: string[] = [];
  for (const part of parts) found.push(...(await addresses(part.slice(newsroom.url.length))));
  expect(found).toEqual(whole);
  expect(await addresses('/feeds/news-sitemap.xml?locale=en')).toEqual(news);
});
