import type { Chooser } from '../publications/chooser';
import type { Documents } from '../publications/public-documents';
import { readShapes } from '../read-cache/read-shapes';
import type { PlainRead } from './plain-reads';
import { encoded } from './encoded';

/** Of those that look like many others, so many at a time. */
const SHAPES = 12;
const DAY = '2024-02-01';
const NOBODY = { documentId: 'nobody', slug: 'nobody' };

interface Known {
  documentId: string;
  slug: string;
}

const LISTS = [
  '/api/articles',
  '/api/articles?locale=uk',
  '/api/articles?pagination[page]=2&pagination[pageSize]=5',
  '/api/articles?pagination[pageSize]=100&populate[credits][populate]=author&populate[leadPhoto][populate]=image',
  `/api/articles?day=${DAY}`,
  '/api/live-briefs',
  '/api/live-briefs?locale=uk&populate=*',
  `/api/live-briefs/days/${DAY}`,
  '/api/live-briefs/days/2024-03-31?locale=uk',
  '/api/authors?populate=*',
  '/api/photos?populate=image&pagination[pageSize]=100',
];

const QUERIES = [
  '{ articles(pagination: { pageSize: 10 }) { documentId title byline { text } photo { credit } } }',
  '{ articles(locale: "uk") { title slug credits { author { name } } leadPhoto { caption } } }',
  '{ liveBriefs { documentId title article { slug } byline { text } } }',
  '{ articles_connection { pageInfo { total } nodes { title } } }',
  '{ authors { name portrait { caption image { url } } } photos { caption credit } }',
];

/** What readers ask for: the same lists again and again, and some of the documents of now. */
export async function drawAddresses(
  read: PlainRead,
  documents: Documents,
  choose: Chooser
): Promise<string[]> {
  const of = (type: string, locale: string): Known => {
    const keys = [...documents.keys()].filter(
      (key) => key.startsWith(`${type} `) && key.endsWith(` ${locale}`)
    );
    const key = choose.of(keys);
    return key === undefined ? NOBODY : (JSON.parse(documents.get(key) ?? '') as Known);
  };
  const article = of('article', 'en');
  const ukrainian = of('article', 'uk');
  const brief = of('live-brief', 'en');
  const author = of('author', '-');
  const photo = of('photo', '-');
  const cursor = await cursorOf(read);
  const shapes = readShapes({
    articleId: article.documentId,
    briefId: brief.documentId,
    authorId: author.documentId,
    photoId: photo.documentId,
    slug: article.slug,
    ukrainianSlug: ukrainian.slug,
    briefSlug: brief.slug,
    authorSlug: author.slug,
    cursor,
    nextCursor: cursor,
    day: DAY,
  });
  const some = Array.from({ length: SHAPES }, () => choose.of(shapes) ?? '/api/articles');
  const single = `{ article(documentId: "${article.documentId}") { title bodyHtml credits { author { name slug } } } }`;
  const addresses = [
    ...LISTS,
    `/api/articles?pagination[pageSize]=2&pagination[after]=${cursor}`,
    `/api/articles/${article.documentId}?populate=*`,
    `/api/articles/${of('article', 'en').documentId}`,
    `/api/articles/slug/${article.slug}`,
    `/api/articles/slug/${ukrainian.slug}?locale=uk`,
    `/api/live-briefs/${brief.documentId}?populate[article]=true&populate[leadPhoto]=true`,
    `/api/live-briefs/slug/${of('live-brief', 'en').slug}`,
    `/api/authors/${author.documentId}?populate[portrait][populate]=image`,
    `/api/authors/slug/${author.slug}`,
    `/api/photos/${photo.documentId}?populate=image`,
    ...[...QUERIES, single].map((query) => `/graphql?query=${encodeURIComponent(query)}`),
    ...some,
  ];
  return [...new Set(addresses.map((path) => encoded(path)))];
}

/** Of the second page of the newest stories. */
async function cursorOf(read: PlainRead): Promise<string> {
  const { text } = await read('/api/articles?pagination[pageSize]=2');
  const { meta } = JSON.parse(text) as { meta?: { pagination: { next?: string } } };
  return encodeURIComponent(meta?.pagination.next ?? 'none');
}
