import type { Subjects } from './documented-reads';

interface Question {
  query: string;
  operationName?: string;
  variables?: object;
}

const OWN = `documentId title slug summary locale datePublished publishedAt createdAt updatedAt body`;
const COMPUTED = `__typename
  byline { text line credit contributors { role name kind author { documentId name slug } } }
  photo { documentId url mime width height formats alternativeText caption credit captionWithCredit }
  readingTime { words minutes text } bodyHtml canonicalUrl
  timestamps { published { utc local timeZone day date time display } updated { utc } }`;

/** Queries for nothing but what the store has. */
export function queriesOfStored({ article, brief, cursor }: Subjects): Question[] {
  const page =
    'query ($n: Int, $size: Int = 2) { articles(pagination: { page: $n, pageSize: $size })';
  return [
    { query: `{ articles { ${OWN} ${COMPUTED} audio { url mime disclosure } } }` },
    {
      query: `{ all: articles(locale: "en") { name: title ...Photo } }
      fragment Photo on Article { photo { ...on NewsroomPhoto { address: url } } }`,
    },
    {
      query: `{ articles(day: "2024-02-01", status: PUBLISHED) { audio { url } correctionNotes { text } } }`,
    },
    { query: `${page} { title } }`, variables: { n: 2 } },
    { query: `query Named { articles(pagination: {}) { title } }`, operationName: 'Named' },
    {
      query: `query ($after: String) { articles_connection(pagination: { after: $after, pageSize: 2 }) {
        nodes { title } pageInfo { total next } } }`,
      variables: { after: cursor },
    },
    {
      query: `{ articles_connection { nodes { slug } pageInfo { page pageSize pageCount total next } } }`,
    },
    { query: `{ article(documentId: "${article.documentId}") { title byline { text } } }` },
    { query: `{ articleBySlug(slug: "${article.slug}") { title datePublished } }` },
    { query: `{ liveBriefBySlug(slug: "${brief.slug}") { ${COMPUTED} } }` },
    { query: `{ liveBriefs { title datePublished } }` },
    {
      query: `{ liveBriefDay(day: "2024-02-03") { __typename day total previous next briefs { title } } }`,
    },
  ];
}

/** Queries that look much the same. */
export function queriesOfStrapi({ article }: Subjects): Question[] {
  return [
    { query: `{ articles { title leadPhoto { caption } } }` },
    { query: `{ articles { title } liveBriefs { title } }` },
    { query: `{ articles { title title } }` },
    { query: `{ articles @include(if: true) { title } }` },
    {
      query: `query ($is: Boolean!) { articles { title @include(if: $is) } }`,
      variables: { is: false },
    },
    { query: `{ articles(sort: "title") { title } }` },
    { query: `{ articles(filters: null) { title } }` },
    { query: `{ articles(status: DRAFT) { title } }` },
    { query: `{ articles(pagination: { limit: 1 }) { title } }` },
    { query: `{ articles(pagination: { page: 0 }) { title } }` },
    { query: `{ articles(pagination: { pageSize: 101 }) { title } }` },
    { query: `{ articles(locale: "*") { title } }` },
    { query: `query ($l: I18NLocaleCode) { articles(locale: $l) { title } }`, variables: { l: 7 } },
    { query: `{ articleBySlug(slug: "${article.slug}?locale=uk") { title } }` },
    { query: `{ articleBySlug(slug: "../${article.documentId}") { title } }` },
    { query: `{ authors { name } }` },
    {
      query: `query A { articles { title } } query B { liveBriefs { title } }`,
      operationName: 'A',
    },
    { query: `query A { articles { title } }`, operationName: 'B' },
    { query: `{ articles { ...Round } } fragment Round on Article { title ...Round }` },
    { query: `{ articles { ...F0 } } ${doubling(40)}` },
    { query: `{ articles { nope } }` },
  ];
}

/** Each fragment names the next one twice. */
function doubling(count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const next = index + 1 < count ? `...F${index + 1} ...F${index + 1}` : 'title';
    return `fragment F${index} on Article { ${next} }`;
  }).join(' ');
}
