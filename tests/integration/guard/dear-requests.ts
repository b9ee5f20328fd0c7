/** Requests that would keep the server busy for seconds, and what their refusal must name. */
interface DearRead {
  what: string;
  path: string;
  named: string;
}

interface DearQuery {
  what: string;
  query: string;
  variables?: Record<string, unknown>;
  named: string;
}

const ARTICLES = '/api/articles?';

function numbered(count: number, text: (index: number) => string, between = '&'): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(between);
}

export const DEAR_READS: DearRead[] = [
  {
    what: 'ten filters through one list',
    path: `${ARTICLES}${numbered(10, (n) => `filters[$and][${n}][credits][author][name][$ne]=x${n}`)}`,
    named: 'filter through credits.author',
  },
  {
    what: 'sixteen of them, which SQLite cannot join',
    path: `${ARTICLES}${numbered(16, (n) => `filters[$or][${n}][credits][author][name]=x${n}`)}`,
    named: 'filter through credits.author',
  },
  {
    what: 'ten inside each other, negated',
    path: `${ARTICLES}${numbered(10, (n) => `filters${'[$not]'.repeat(n % 3)}[$and][${n}][credits][role][$ne]=x${n}`)}`,
    named: 'filter through credits',
  },
  {
    what: 'filters through the files of photos',
    path: `${ARTICLES}${numbered(15, (n) => `filters[$or][${n}][leadPhoto][image][mime]=x${n}`)}`,
    named: 'filter through leadPhoto.image',
  },
  {
    what: 'sorts through a list',
    path: `${ARTICLES}sort=${numbered(6, (n) => ['credits.author.name', 'credits.role'][n % 2] ?? '', ',')}`,
    named: 'sort through credits',
  },
  {
    what: 'a hundred searches of bodies',
    path: `${ARTICLES}${numbered(100, (n) => `filters[$or][${n}][body][$containsi]=x${n}`)}`,
    named: 'text search in body',
  },
  {
    what: 'a list of texts to search for',
    path: `${ARTICLES}${numbered(50, (n) => `filters[body][$containsi][${n}]=x${n}`)}`,
    named: 'text search in body',
  },
  {
    what: 'a hundred searches of titles',
    path: `${ARTICLES}${numbered(100, (n) => `filters[$or][${n}][title][$startsWithi]=x${n}`)}`,
    named: 'text search in title',
  },
  {
    what: 'a thousand sort keys',
    path: `${ARTICLES}sort=${'title,'.repeat(1000)}`,
    named: 'sort by title',
  },
  {
    what: 'sort keys in a list',
    path: `${ARTICLES}${numbered(90, (n) => `sort[${n}]=title,slug,summary`)}`,
    named: 'sort by ',
  },
  {
    what: 'searches in populated lists',
    path: `${ARTICLES}${numbered(80, (n) => `populate[localizations][filters][$or][${n}][body][$containsi]=x${n}`)}`,
    named: 'text search in localizations.body',
  },
  {
    what: 'translations of translations',
    path: `${ARTICLES}pagination[pageSize]=100&populate${'[localizations][populate]'.repeat(6)}=*`,
    named: 'entries of localizations.localizations',
  },
];

export const DEAR_QUERIES: DearQuery[] = [
  {
    what: 'aliases with bodies',
    query: `{ ${numbered(190, (n) => `a${n}: articles { title body }`, ' ')} }`,
    named: 'entries of articles',
  },
  {
    what: 'one variable of fifty searches, four times',
    query: `query ($f: ArticleFiltersInput) { ${numbered(4, (n) => `a${n}: articles(filters: $f) { title }`, ' ')} }`,
    variables: {
      f: { or: Array.from({ length: 50 }, (_, n) => ({ body: { containsi: `x${n}` } })) },
    },
    named: 'text search in body',
  },
  {
    what: 'a list in a variable',
    query: `query ($t: JSON) { articles(filters: { body: { containsi: $t } }) { title } }`,
    variables: { t: Array.from({ length: 50 }, (_, n) => `x${n}`) },
    named: 'text search in body',
  },
  {
    what: 'the default of a variable',
    query: `query ($f: ArticleFiltersInput = { or: [${numbered(60, (n) => `{ title: { containsi: "x${n}" } }`, ' ')}] }) { articles(filters: $f) { title } }`,
    named: 'text search in title',
  },
  {
    what: 'arguments in a fragment',
    query: `{ ...A } fragment A on Query { articles(filters: { and: [${numbered(10, (n) => `{ credits: { author: { name: { ne: "x${n}" } } } }`, ' ')}] }) { title } }`,
    named: 'filter through credits.author',
  },
  {
    what: 'a fragment spread by aliases',
    query: `{ ${numbered(16, (n) => `a${n}: articles(pagination: { limit: 30 }) { ...F }`, ' ')} } fragment F on Article { documentId body credits { author { name } } }`,
    named: 'entries of articles',
  },
  {
    what: 'sort keys',
    query: `{ articles(sort: [${numbered(200, () => '"title"', ' ')}]) { title } }`,
    named: 'sort by title',
  },
  {
    what: 'searches in nested lists',
    query: `{ articles { localizations(filters: { or: [${numbered(60, (n) => `{ body: { containsi: "x${n}" } }`, ' ')}] }) { title } } }`,
    named: 'text search in localizations.body',
  },
  {
    what: 'connections',
    query: `{ ${numbered(40, (n) => `a${n}: articles_connection(pagination: { limit: 25 }) { nodes { body } pageInfo { total } }`, ' ')} }`,
    named: 'entries of articles_connection',
  },
  {
    what: 'one computed value under many names',
    query: `{ articles { ${numbered(190, (n) => `b${n}: bodyHtml`, ' ')} } }`,
    named: 'entries of articles',
  },
  {
    what: 'the schema under many names',
    query: `{ ${numbered(60, (n) => `a${n}: __schema { types { name fields { name args { name } } } }`, ' ')} }`,
    named: 'entries of __schema',
  },
];

/** What frontends ask for. */
export const FAIR_READS: string[] = [
  '/api/articles',
  '/api/articles?pagination[pageSize]=100',
  '/api/articles?populate=*',
  '/api/articles?populate=*&pagination[pageSize]=100',
  '/api/articles?populate[credits][populate]=author&populate[leadPhoto][populate]=image&populate[audioTrack][populate]=file&pagination[pageSize]=50',
  '/api/articles?filters[credits][author][slug]=sample&sort=datePublished:desc',
  '/api/articles?filters[$or][0][title][$containsi]=a&filters[$or][1][summary][$containsi]=a&filters[$or][2][body][$containsi]=a',
  `/api/articles?${numbered(100, (n) => `filters[documentId][$in][${n}]=x${n}`)}`,
  '/api/articles?_q=sample&sort[0]=datePublished:desc&sort[1]=id:desc',
  '/api/articles?filters[credits][author][name][$containsi]=a&filters[leadPhoto][photographer][$notNull]=true',
  '/api/authors?populate=*&pagination[pageSize]=100',
  '/api/live-briefs?populate[article][populate][leadPhoto][populate]=image&pagination[pageSize]=50',
];

export const FAIR_QUERIES: string[] = [
  '{ articles(pagination: { limit: 100 }) { documentId title body byline { text } } }',
  '{ articles(pagination: { limit: 100 }) { title body credits { role author { name slug portrait { caption } } } leadPhoto { caption image { url } } audioTrack { file { url } } byline { text } photo { url } audio { url } } }',
  '{ articles(pagination: { limit: 100 }) { title bodyHtml canonicalUrl readingTime { minutes } byline { text } } }',
  '{ __schema { types { kind name fields { name type { name ofType { name } } args { name } } } } }',
  '{ articles_connection(pagination: { pageSize: 25 }) { nodes { title summary credits { author { name } } } pageInfo { total } } }',
  '{ lead: articles(pagination: { limit: 1 }) { title body } latest: articles { title } briefs: liveBriefs { title } authors { name } photos { caption } }',
];
