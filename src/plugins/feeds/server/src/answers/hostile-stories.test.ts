import * as fc from 'fast-check';

import { ninjsProblems } from '../../../../../../tests/support/ninjs-schema';
import { readXml, textsOf } from '../../../../../../tests/support/strict-xml';
import { cleaned } from '../../../domain/clean-text';
import { feedItem } from '../../../domain/feed-item';
import { FEED, PLACE } from '../../../domain/fixtures/sample-feed';
import { newsSitemap } from '../../../domain/news-sitemap';
import { ninjs } from '../../../domain/ninjs';
import { podcast } from '../../../domain/podcast';
import { pagesOf, sitemap } from '../../../domain/sitemap';
import type { StoryDocument, StoryTime } from '../../../domain/story-document';
import { writeXml } from '../xml/write-xml';
import { writtenFeed } from './written-feed';

const DOCUMENTS = 2000;

const ATTACKS = [
  ']]>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&#0;',
  '&nothing;',
  '<?xml version="9"?>',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  '</title><script>alert(1)</script>',
  '\u0000\u0001\u001F\u007F\u0085',
  '\uD800',
  '\uDFFF',
  '\uFFFE\uFFFF',
  '\u2028\u2029\u202E',
  '👩‍👩‍👧‍👦🇺🇦',
  '"\'`',
  '\t\n',
];

/** Whatever an editor may paste. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: 'binary' })), { maxLength: 4 })
  .map((parts) => parts.join(''));

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  text,
  text.map((path) => `https://news.example/uploads/${path}`)
);
const size = orNull(fc.nat());
const time: fc.Arbitrary<StoryTime> = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-01-01'), noInvalidDate: true })
  .map((date) => ({ utc: date.toISOString(), local: `${date.toISOString().slice(0, 19)}+00:00` }));
const word = fc.string({ unit: 'grapheme', minLength: 1 });

const contributor = fc.record({
  role: fc.constantFrom('author', 'translator'),
  name: text,
  kind: fc.constantFrom('person' as const, 'desk' as const),
  author: fc.constant(null),
});

const photo = fc.record({
  documentId: word,
  url: address,
  mime: text,
  width: size,
  height: size,
  formats: orNull(
    fc.dictionary(
      text,
      fc.oneof(fc.jsonValue(), fc.record({ url: address, mime: text, width: size }))
    )
  ),
  alternativeText: orNull(text),
  caption: orNull(text),
  credit: orNull(text),
  captionWithCredit: orNull(text),
  photographer: orNull(text),
  agency: orNull(text),
  distributor: orNull(text),
  digitalSourceType: orNull(text),
  taken: orNull(time),
});

const audio = fc.record({
  url: address,
  mime: text,
  size,
  seconds: orNull(fc.double({ min: 0, max: 1e6, noNaN: true })),
  aiAssisted: orNull(fc.boolean()),
  disclosure: orNull(text),
  digitalSourceType: orNull(address),
  stale: fc.boolean(),
});

const story: fc.Arbitrary<StoryDocument> = fc.record({
  documentId: word,
  locale: fc.constantFrom('en', 'uk', 'zh-Hant', null),
  title: text,
  summary: orNull(text),
  timestamps: fc.record({
    published: orNull(time),
    updated: orNull(time),
    firstPublished: orNull(time),
  }),
  byline: orNull(
    fc.record({ text, credit: text, contributors: fc.array(contributor, { maxLength: 3 }) })
  ),
  photo: orNull(photo),
  audio: orNull(audio),
  readingTime: fc.record({ words: fc.nat() }),
  bodyHtml: orNull(text),
  correctionNotes: fc.array(fc.record({ line: text, date: orNull(time) }), { maxLength: 2 }),
  canonicalUrl: orNull(address),
});

/** As any XML parser gives a text back (XML 1.0, 2.11). */
const read = (written: string): string => cleaned(written).replaceAll(/\r\n?/g, '\n');

it(`${DOCUMENTS} hostile stories are valid in every format, and say what was typed`, () => {
  fc.assert(
    fc.property(story, (document) => {
      const item = feedItem(document, PLACE);
      const feed = { ...FEED, items: [item] };
      const show = { image: null, category: 'News', email: null };
      for (const format of ['rss', 'atom'] as const) {
        const titles = textsOf(readXml(writtenFeed(feed, format).body), 'title');
        expect(titles).toEqual([FEED.title, read(document.title)]);
      }
      readXml(writeXml(podcast(feed, show)));
      readXml(writeXml(sitemap(pagesOf(feed.items))));
      readXml(writeXml(newsSitemap(FEED.publication, feed.items)));
      const { items } = JSON.parse(writtenFeed(feed, 'json').body);
      expect(items).toEqual([
        expect.objectContaining({ id: item.id, title: cleaned(document.title) }),
      ]);
      expect(ninjsProblems(ninjs(item))).toEqual([]);
    }),
    { numRuns: DOCUMENTS }
  );
});
