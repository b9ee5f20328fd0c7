/** What the shapes are asked about; made by the test. */
export interface Subject {
  articleId: string;
  briefId: string;
  authorId: string;
  photoId: string;
  slug: string;
  ukrainianSlug: string;
  briefSlug: string;
  authorSlug: string;
  cursor: string;
  nextCursor: string;
  day: string;
}

const FIELDS = [
  '',
  'fields=title',
  'fields[0]=title&fields[1]=slug',
  'fields=byline,summary,datePublished',
  'fields=documentId',
];

const POPULATES = [
  '',
  'populate=*',
  'populate=credits',
  'populate[credits]=true&populate[leadPhoto]=true',
  'populate[credits][populate]=author&populate[leadPhoto][populate]=image&populate[audioTrack][populate]=file',
  'populate[credits][populate][author][populate]=portrait&populate[corrections]=true',
  'populate[credits][populate][author][fields]=name&populate[credits][fields]=role',
  'populate[credits][filters][role]=author&populate[credits][sort]=id:desc',
  'populate[corrections][sort]=date:desc&populate[leadPhoto][fields]=caption',
  'populate[localizations]=true',
  'populate[localizations][populate][leadPhoto][populate]=image',
  'populate[audioTrack][populate]=*&populate[leadPhoto][populate]=*',
  'populate[0]=credits&populate[1]=credits.author&populate[2]=leadPhoto.image',
];

const CHOICES = [
  '',
  'sort=title',
  'sort[0]=slug:desc&sort[1]=id:asc',
  'sort=audioTrack.production:desc',
  'pagination[pageSize]=2',
  'pagination[page]=2&pagination[pageSize]=3',
  'pagination[start]=1&pagination[limit]=2',
  'pagination[start]=0&pagination[limit]=3&pagination[withCount]=false',
  'pagination[page]=99',
  'locale=uk',
  'locale=en',
  'locale=*',
  'locale[0]=en&locale[1]=uk',
  'locale=pl',
  'filters[title][$contains]=Sample',
  'filters[title][$containsi]=sample&sort=title',
  'filters[$or][0][title][$eqi]=nothing&filters[$or][1][slug][$notNull]=true',
  'filters[$not][bylineOverride][$null]=true',
  'filters[credits][author][name][$startsWith]=Sample',
  'filters[leadPhoto][caption][$null]=false',
  'filters[audioTrack][production]=synthetic-voice',
  'filters[datePublished][$lt]=2024-03-01T00:00:00.000Z',
  'filters[substantiveUpdate]=false',
  'filters[id][$gt]=1',
  '_q=sample',
  'status=published',
];

/** Several values of each shape: what is worked out for one must be right for all. */
const VALUES = [
  ...[1, 2, 3, 4].map((page) => `pagination[page]=${page}&pagination[pageSize]=2`),
  ...[1, 2, 25].map((size) => `pagination[pageSize]=${size}`),
  ...[1, 2, 3].map((start) => `pagination[start]=${start}&pagination[limit]=${start + 1}`),
  ...['Приклад', '123', 'true', '2024-02-01', '%_', "it's", '2024-02-01T10:00:00.000Z'].map(
    (title) => `filters[title]=${title}`
  ),
  ...['1', '2', '01', '1.5'].map((id) => `filters[id][$lte]=${id}`),
  ...['$lt', '$gte', '$ne'].flatMap((operator) =>
    ['2024-02-01T10:00:00.000Z', '2024-02-01T12:00:00.000Z', '2024-02-01T12:00:00Z', '2024'].map(
      (time) => `filters[datePublished][${operator}]=${time}`
    )
  ),
  ...['true', 'false', '1', '0', 't'].map((truth) => `filters[substantiveUpdate]=${truth}`),
  ...['synthetic-voice', 'human-voice'].map((kind) => `filters[audioTrack][production]=${kind}`),
  ...['author', 'editor'].map((role) => `filters[$and][0][credits][role][$eq]=${role}`),
  ...['1', '2', '3'].map((id) => `filters[leadPhoto]=${id}&filters[$not][title]=a`),
  ...['2024-02-01', '2024-02-02', '2001-01-01'].map((day) => `day=${day}`),
];

/** Refused, each in its own words. */
const REFUSED = [
  'status=draft',
  'fields=nothing',
  'populate=nothing',
  'populate[leadPhoto][populate]=nothing',
  'filters[nothing]=1',
  'filters[title][$nothing]=1',
  'sort=nothing',
  'pagination[pageSize]=1000',
  'pagination[pageSize]=0',
  'pagination[page]=-1',
  'pagination[page]=2147483647&pagination[pageSize]=2',
  'filters[id][$lte]=99999999999',
  'filters[id][$lte]=one',
  'filters[substantiveUpdate]=perhaps',
  'filters[datePublished][$lt]=yesterday',
  'filters[datePublished][$lt]=2024-02-30T10:00:00.000Z',
  'pagination[after]=nothing',
  'locale[a]=b',
  'day=2024-02-30',
  'junk=1',
  'populate[credits][on]=1',
  'populate[credits][count]=true',
];

/** Some hundreds of addresses that a reader may ask for, good and bad. */
export function readShapes(subject: Subject): string[] {
  const cross = FIELDS.flatMap((fields) => POPULATES.map((populate) => join(fields, populate)));
  const articles = [
    ...new Set([...cross, ...CHOICES.flatMap(eachWith), ...VALUES.flatMap(eachWith), ...REFUSED]),
  ];
  const singles = ['', ...POPULATES, ...FIELDS, 'locale=uk', 'locale=pl', 'locale=*'];
  return [
    ...articles.map((query) => address('/api/articles', query)),
    ...CHOICES.map((query) => address('/api/live-briefs', query)).filter(
      (path) => !/audioTrack|bylineOverride/.test(path)
    ),
    ...singlesOf(subject, [...new Set(singles)]),
    ...others(subject),
  ];
}

function eachWith(query: string): string[] {
  return [query, join(query, POPULATES[4] ?? ''), join(query, 'fields=title&populate=credits')];
}

function singlesOf(subject: Subject, queries: string[]): string[] {
  const { articleId, slug, ukrainianSlug } = subject;
  return queries.flatMap((query) => [
    address(`/api/articles/${articleId}`, query),
    address(`/api/articles/slug/${slug}`, query),
    address(`/api/articles/slug/${ukrainianSlug}`, join('locale=uk', query)),
  ]);
}

function others(subject: Subject): string[] {
  const { briefId, authorId, photoId, briefSlug, authorSlug, cursor, nextCursor, day } = subject;
  return [
    '/api/articles/nothing',
    '/api/articles/slug/nothing',
    `/api/articles?pagination[pageSize]=2&pagination[after]=${cursor}`,
    `/api/articles?pagination[pageSize]=2&pagination[after]=${cursor}&populate=*`,
    `/api/articles?pagination[pageSize]=2&pagination[after]=${nextCursor}`,
    `/api/articles?pagination[pageSize]=3&pagination[after]=${nextCursor}&populate=*`,
    `/api/articles?day=${day}`,
    `/api/articles?day=${day}&populate=credits&sort=title`,
    `/api/live-briefs/${briefId}?populate=*`,
    `/api/live-briefs/slug/${briefSlug}?populate[article]=true`,
    `/api/live-briefs?populate[article][populate][credits][populate]=author`,
    `/api/live-briefs/days/${day}`,
    `/api/live-briefs/days/${day}?populate=*&fields=title`,
    '/api/live-briefs/days/2001-01-01',
    '/api/live-briefs/days/nothing',
    '/api/authors',
    '/api/authors?populate=*',
    '/api/authors?populate[portrait][populate]=image&sort=name&fields=name',
    '/api/authors?filters[kind]=person&populate[links]=true&populate[translations]=true',
    `/api/authors/${authorId}`,
    `/api/authors/${authorId}?populate=*`,
    `/api/authors/slug/${authorSlug}?populate=*`,
    '/api/photos',
    '/api/photos?populate=*&sort=caption:desc',
    '/api/photos?populate[image][fields]=url&fields=caption',
    `/api/photos/${photoId}?populate=*`,
  ];
}

function join(...queries: string[]): string {
  return queries.filter((query) => query !== '').join('&');
}

function address(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`;
}
