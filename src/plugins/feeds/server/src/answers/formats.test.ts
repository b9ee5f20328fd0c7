import fs from 'node:fs';
import path from 'node:path';

import Parser from 'rss-parser';

import { ninjsProblems } from '../../../../../../tests/support/ninjs-schema';
import { elementsOf, readXml, textsOf } from '../../../../../../tests/support/strict-xml';
import { FEED } from '../../../domain/fixtures/sample-feed';
import { newsSitemap } from '../../../domain/news-sitemap';
import { ninjs } from '../../../domain/ninjs';
import { podcast } from '../../../domain/podcast';
import { pagesOf, sitemap, sitemapIndex } from '../../../domain/sitemap';
import { writeXml } from '../xml/write-xml';
import { writtenFeed } from './written-feed';

const SHOW = {
  image: 'https://news.example/cover.jpg',
  category: 'News',
  email: 'desk@news.example',
};

const WRITTEN: Record<string, () => string> = {
  'articles.rss': () => writtenFeed(FEED, 'rss').body,
  'articles.atom': () => writtenFeed(FEED, 'atom').body,
  'articles.json': () => writtenFeed(FEED, 'json').body,
  'podcast.rss': () => writeXml(podcast(FEED, SHOW)),
  'sitemap.xml': () => writeXml(sitemap(pagesOf(FEED.items))),
  'sitemap-index.xml': () =>
    writeXml(sitemapIndex(['https://news.example/feeds/sitemaps/articles-1.xml?locale=en'])),
  'news-sitemap.xml': () => writeXml(newsSitemap(FEED.publication, FEED.items)),
  'ninjs.json': () => JSON.stringify(FEED.items.map(ninjs), null, 2),
};

const written = (name: string): string => WRITTEN[name]?.() ?? '';

/** `UPDATE_GOLDEN=true` writes the files anew: look at what changes. */
it.each(Object.keys(WRITTEN))('%s is as the golden file has it', (name) => {
  const file = path.join(__dirname, '../../../../../../tests/golden/feeds', name);
  if (process.env.UPDATE_GOLDEN === 'true') fs.writeFileSync(file, written(name));
  expect(written(name)).toBe(fs.readFileSync(file, 'utf8'));
});

const XML = Object.keys(WRITTEN).filter((name) => !name.endsWith('.json'));

it.each(XML)('%s is well-formed, and its prefixes mean something', (name) => {
  expect(readXml(written(name)).children.length).toBeGreaterThan(0);
});

it.each(['articles.rss', 'articles.atom', 'podcast.rss'])(
  '%s is read by a reader',
  async (name) => {
    const { title, items } = await new Parser().parseString(written(name));
    expect(title).toBe('The Sample & Daily');
    expect(items[0]).toMatchObject({
      title: 'Bridge & tunnel: "open" <again> ]]> 🚍',
      link: 'https://news.example/stories/bridge',
      isoDate: '2024-02-01T15:25:00.000Z',
    });
  }
);

it.each([
  ['articles.rss', 'enclosure', 'url'],
  ['podcast.rss', 'enclosure', 'url'],
  ['articles.atom', 'link', 'href'],
])('%s has the audio version with its true size', (name, element, address) => {
  const found = elementsOf(readXml(written(name)), element).map(({ attributes }) => attributes);
  expect(found).toContainEqual(
    expect.objectContaining({
      [address]: 'https://news.example/uploads/bridge.mp3',
      type: 'audio/mpeg',
      length: '184321',
    })
  );
});

it('RSS names each author, the credit of the picture and the last change', () => {
  const feed = readXml(written('articles.rss'));
  expect(textsOf(feed, 'dc:creator')).toEqual(['Olena Sample', 'The Sample City Desk']);
  expect(textsOf(feed, 'media:credit')).toEqual([
    'AI-generated image: Pia Sample/Sample Desk via Example Pictures',
  ]);
  expect(textsOf(feed, 'atom:updated')[0]).toBe('2024-02-02T10:00:00+02:00');
  const links = elementsOf(feed, 'atom:link').map(({ attributes }) => attributes);
  expect(links).toMatchObject([{ rel: 'self' }, { rel: 'hub', href: 'https://hub.example/' }]);
  expect(textsOf(feed, 'content:encoded')[0]).toContain('<strong>bridge</strong>');
});

it('Atom tells what was withdrawn', () => {
  const [gone] = elementsOf(readXml(written('articles.atom')), 'at:deleted-entry');
  expect(gone).toMatchObject({
    uri: 'http://purl.org/atompub/tombstones/1.0',
    attributes: {
      ref: 'https://news.example/api/articles/cccccccccccccccccccccccc?locale=en',
      when: '2024-02-03T09:00:00.000Z',
    },
  });
});

it('each episode of the podcast says that AI took part, and where its text is', () => {
  const [episode, ...others] = elementsOf(readXml(written('podcast.rss')), 'item');
  expect(others).toEqual([]);
  const text = (name: string) => (episode ? textsOf(episode, name)[0] : undefined);
  expect(text('description')).toContain('This audio is created with AI assistance');
  expect(text('itunes:duration')).toBe('141');
  expect(text('podcast:txt')).toBe('true');
  expect(episode && elementsOf(episode, 'podcast:transcript')[0]?.attributes).toEqual({
    url: 'https://news.example/stories/bridge',
    type: 'text/html',
    language: 'en',
  });
});

it('ninjs is right by the schema of the IPTC, and marks what AI has made', () => {
  const items = FEED.items.map(ninjs);
  expect(items.flatMap(ninjsProblems)).toEqual([]);
  const uri = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
  expect(items[0]).toMatchObject({
    associations: [
      { type: 'picture', digitalSourceType: { uri } },
      { type: 'audio', digitalSourceType: { uri } },
    ],
  });
});

it('the schema refuses what is no ninjs', () => {
  expect(ninjsProblems({ uri: 'relative', nonsense: 1 })).not.toEqual([]);
});

it('the sitemap of news has at most a thousand stories', () => {
  const [first] = FEED.items;
  const many = Array.from({ length: 1200 }, () => first).filter((item) => item !== undefined);
  const map = readXml(writeXml(newsSitemap('The Sample', many)));
  expect(elementsOf(map, 'news:news')).toHaveLength(1000);
});
