import type { Made } from '../../support/factories';

/** The documents that the reads below are about. */
export interface Subjects {
  article: Made;
  brief: Made;
  author: Made;
  photo: Made;
  /** Of the second page. */
  cursor: string;
}

const POPULATED =
  'populate[credits][populate]=author&populate[leadPhoto][populate]=image&populate[audioTrack][populate]=file&populate[corrections]=true';

/** An address of every documented read, and of what reads are refused with. */
export function restReads({ article, brief, author, photo, cursor }: Subjects): string[] {
  return [
    '/api/articles',
    '/api/articles?locale=uk',
    '/api/articles?populate=*',
    `/api/articles?${POPULATED}`,
    '/api/articles?populate[localizations]=true',
    '/api/articles?fields[0]=title&fields[1]=slug',
    '/api/articles?fields[0]=byline',
    '/api/articles?sort=title:asc',
    '/api/articles?sort[0]=locale:desc&sort[1]=id:asc',
    '/api/articles?filters[title][$containsi]=STORY&filters[$or][0][slug][$ne]=x',
    '/api/articles?filters[credits][author][name][$startsWith]=Sample',
    '/api/articles?filters[leadPhoto][documentId]=' + photo.documentId,
    '/api/articles?pagination[page]=2&pagination[pageSize]=2',
    '/api/articles?pagination[start]=1&pagination[limit]=2',
    '/api/articles?pagination[withCount]=false',
    '/api/articles?pagination[page]=999',
    `/api/articles?pagination[pageSize]=2&pagination[after]=${encodeURIComponent(cursor)}`,
    '/api/articles?day=2024-02-01',
    '/api/articles?day=2024-02-01&locale=uk',
    `/api/articles/${article.documentId}`,
    `/api/articles/${article.documentId}?locale=uk&${POPULATED}`,
    `/api/articles/slug/${article.slug}`,
    `/api/articles/slug/${article.slug}?${POPULATED}`,
    '/api/live-briefs',
    '/api/live-briefs?populate[article]=true&populate[leadPhoto]=true',
    '/api/live-briefs?day=2024-02-01',
    `/api/live-briefs/${brief.documentId}`,
    `/api/live-briefs/slug/${brief.slug}`,
    '/api/live-briefs/days/2024-02-01',
    '/api/live-briefs/days/2024-02-02?locale=uk',
    '/api/authors',
    '/api/authors?populate[portrait]=true&populate[links]=true&populate[translations]=true',
    `/api/authors/${author.documentId}`,
    `/api/authors/slug/${author.slug}`,
    '/api/photos?populate=*',
    `/api/photos/${photo.documentId}?populate=image`,
    // What is refused, or is not there.
    '/api/articles?junk=1',
    '/api/articles?pagination[pageSize]=101',
    '/api/articles?pagination[after]=junk',
    '/api/articles?populate[credits][populate][author][populate]=nope',
    '/api/articles?status=draft',
    '/api/articles?filters[email]=x',
    '/api/articles?day=2024-02-30',
    '/api/articles/none',
    '/api/articles/slug/none',
    '/api/live-briefs/days/yesterday',
  ];
}

/** A query of every documented field, and what queries are refused with. */
export function graphqlReads({ article, brief, author, photo, cursor }: Subjects): object[] {
  const computed = `byline { text line credit contributors { role name kind author { documentId name slug } } }
    photo { documentId url mime width height formats alternativeText caption credit captionWithCredit }
    readingTime { words minutes text } bodyHtml canonicalUrl
    timestamps { published { utc local timeZone day date time display } updated { utc } }`;
  return [
    {
      query: `{ articles { documentId title slug summary ${computed} audio { url disclosure } } }`,
    },
    {
      query: `query ($l: I18NLocaleCode) { articles(locale: $l) { title } }`,
      variables: { l: 'uk' },
    },
    { query: `{ articles { credits { role author { name slug articles: documentId } } } }` },
    { query: `{ articles(day: "2024-02-01", sort: "title:asc") { title } }` },
    {
      query: `{ articles(filters: { title: { containsi: "story" } }, pagination: { limit: 2 }) { title } }`,
    },
    {
      query: `query ($after: String) { articles_connection(pagination: { after: $after, pageSize: 2 }) {
        nodes { title } pageInfo { page pageSize total pageCount next } } }`,
      variables: { after: cursor },
    },
    { query: `{ article(documentId: "${article.documentId}") { title leadPhoto { caption } } }` },
    {
      query: `{ articleBySlug(slug: "${article.slug}") { title } none: articleBySlug(slug: "none") { title } }`,
    },
    { query: `{ liveBriefs { title ${computed} article { title } } }` },
    { query: `{ liveBriefBySlug(slug: "${brief.slug}") { title } }` },
    { query: `{ liveBriefDay(day: "2024-02-01") { day total previous next } }` },
    {
      query: `{ authorBySlug(slug: "${author.slug}") { name canonicalUrl translations { name } } }`,
    },
    { query: `{ photo(documentId: "${photo.documentId}") { credit image { url } } }` },
    { query: '{ __schema { queryType { name } } }' },
    { query: '{ __typename }' },
    // What is refused.
    { query: '{ articles { nope } }' },
    { query: '{ articles(status: DRAFT) { title } }' },
    { query: '{ articles(pagination: { pageSize: 101 }) { title } }' },
    { query: '{ articles(day: "2024-02-30") { title } }' },
    { query: 'mutation { deleteArticle(documentId: "x") { documentId } }' },
    { query: '{ articles {' },
  ];
}
