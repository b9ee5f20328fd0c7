const MANY = Array.from({ length: 1000 }, () => 'filters[id]=7');

/** Below /api: queries that no database should see, each a 400. */
export const BAD_REST = [
  'articles?filters[id]=abc',
  'articles?filters[id]=99999999999999999999',
  'articles?filters[id][$gt]=1.5',
  'articles?filters[id][$contains]=1',
  'articles?filters[id][$in][]=1&filters[id][$in][]=x',
  'articles?filters[leadPhoto]=abc',
  'articles?filters[credits][author][id][$notIn]=NaN',
  'articles?filters[credits][documentId]=x',
  `articles?${MANY.join('&')}`,
  'articles?filters[datePublished][$between]=2024-01-01',
  'articles?filters[datePublished][$between][x]=2024-01-01',
  'articles?filters[datePublished][$between][]=2024-01-01&filters[datePublished][$between][]=a&filters[datePublished][$between][]=b',
  'articles?filters[datePublished][$contains]=2024',
  'articles?filters[datePublished]=today',
  'articles?filters[body][$eq]=abc',
  'articles?filters[title][$jsonSupersetOf]=x',
  'articles?filters[title][$eq][x]=1',
  'articles?filters[title][$null][]=true',
  'articles?filters[title][$null]=perhaps',
  'articles?filters[title][slug]=x',
  'articles?filters[title][$and][0]=x',
  'articles?filters[$or]=x',
  'articles?filters[$or][title]=x',
  'articles?filters[$not]=x',
  'articles?filters[$not][0][title]=x',
  'articles?filters[$eq]=x',
  'articles?filters=x',
  'articles?filters[]=x',
  'articles?filters[article][$eq]=1',
  'articles?filters[leadPhoto][$eq]=1&filters[leadPhoto][id]=2',
  'live-briefs?filters[pinned]=perhaps',
  'photos?filters[rightsExpire][$startsWith]=2024',
  `articles?filters${'[$and][0]'.repeat(9)}[title]=x`,
  'articles?sort=title:sideways',
  'articles?sort=title.slug',
  'articles?sort=id.id',
  'articles?sort=leadPhoto',
  'articles?sort=toString',
  'articles?fields=constructor',
  'articles?fields[]=__proto__',
  'articles?fields[x]=title',
  'articles?populate=nope',
  'articles?populate[leadPhoto][on]=x',
  'articles?populate[leadPhoto][sort]=image.name',
  'articles?populate[credits][filters]=x',
  'articles?populate[credits][filters][id]=abc',
  'articles?populate[credits][fields]=toString',
  'articles?_q[]=x',
  'articles?_q[x]=y',
  'articles?_q=%00',
  'articles?filters[%00]=x',
  'articles?locale[x]=en',
  'articles?day[]=2024-01-01',
  'articles?day[x]=2024-01-01',
  'articles/slug/x?filters[id]=abc',
  'live-briefs/days/2024-01-01?filters[id]=abc',
  'live-briefs/days/2024-01-01?sort=x',
];

/** Below /api: odd, but they have an answer. */
export const ODD_REST: [address: string, status: number][] = [
  ['articles?filters[title][$contains]=%25', 200],
  ['articles?filters[title][$contains]=%5C', 200],
  ['articles?filters[title]=%', 200],
  ['articles?filters[title]=%zz', 200],
  ['articles?filters[title]=%c0%80', 200],
  ["articles?filters[title]=';DROP TABLE articles;--", 200],
  ['articles?filters[title][$in]=a&filters[title][$in]=b', 200],
  ['articles?filters[title][$not][$contains]=a', 200],
  ['articles?filters[body][$containsi]=sample', 200],
  ['articles?filters[leadPhoto][$null]=true', 200],
  ['articles?filters[leadPhoto][id][$notNull]=true', 200],
  [
    'articles?filters[datePublished][$between]=2024-01-01&filters[datePublished][$between]=2025-01-01',
    200,
  ],
  ['articles?filters[datePublished][$gt]=4713-01-01', 200],
  ['articles?filters[title]=%ed%a0%80%00', 200],
  ['articles?filters[constructor]=x', 200],
  ['articles?locale[]=en', 200],
  ['articles?filters', 200],
  ['articles?sort=', 200],
  ['articles?populate', 200],
  ['articles?locale=xx', 200],
  ['articles?locale=%00', 400],
  ['articles?status[]=published', 403],
  ['articles/%00', 400],
  ['articles/%zz', 400],
  ['articles/99999999999999999999', 404],
  ['articles/slug/..%2f..%2fetc', 404],
  ['nope', 404],
];

const fields = (count: number) =>
  Array.from({ length: count }, (_, index) => `a${index}: title`).join(' ');

const doubling =
  '{ articles { ...F0 } }' +
  Array.from(
    { length: 40 },
    (_, index) => ` fragment F${index} on Article { ...F${index + 1} ...F${index + 1} }`
  ).join('') +
  ' fragment F40 on Article { title }';

const deep = `{ articles { ${'localizations { '.repeat(13)} title ${'} '.repeat(13)} } }`;

/** GraphQL documents that are refused, with the code of the refusal. */
export const BAD_GRAPHQL: [name: string, query: string, code: string][] = [
  [
    'a circle of fragments',
    '{ articles { ...A } } fragment A on Article { ...B } fragment B on Article { ...A }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['an unknown fragment', '{ articles { ...Nope } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['fragments that double each other', doubling, 'GRAPHQL_VALIDATION_FAILED'],
  ['too deep', deep, 'GRAPHQL_VALIDATION_FAILED'],
  ['a subscription', 'subscription { x }', 'GRAPHQL_VALIDATION_FAILED'],
  ['too many words', `{ articles { ${fields(6000)} } }`, 'GRAPHQL_PARSE_FAILED'],
  [
    'too much for one answer',
    `{ articles(pagination: { pageSize: 100 }) { ${fields(250)} } }`,
    'BAD_USER_INPUT',
  ],
  [
    'too much, paid for by a negative page',
    `{ x: articles(pagination: { pageSize: -99999 }) { title } articles(pagination: { pageSize: 100 }) { ${fields(250)} } }`,
    'BAD_USER_INPUT',
  ],
  [
    'a missing variable',
    'query ($page: Int!) { articles(pagination: { page: $page }) { title } }',
    'BAD_USER_INPUT',
  ],
  [
    'a malformed filter',
    '{ articles(filters: { datePublished: { between: ["2024-01-01T00:00:00Z"] } }) { title } }',
    'BAD_USER_INPUT',
  ],
  [
    'a group below an attribute',
    '{ articles(filters: { title: { or: ["a", "b"] } }) { title } }',
    'BAD_USER_INPUT',
  ],
  [
    'a sort of a nested list by a relation',
    '{ articles { credits(sort: "author.name") { id } } }',
    'BAD_USER_INPUT',
  ],
  ['an unknown locale', '{ articles(locale: "xx") { title } }', 'GRAPHQL_VALIDATION_FAILED'],
];

/** GraphQL variables of types that the query does not declare. */
export const BAD_VARIABLES: [query: string, variables: unknown][] = [
  ['query ($v: ArticleFiltersInput) { articles(filters: $v) { title } }', { v: 5 }],
  [
    'query ($v: ArticleFiltersInput) { articles(filters: $v) { title } }',
    { v: { title: { eq: { a: 1 } } } },
  ],
  ['query ($v: [String]) { articles(sort: $v) { title } }', { v: [{}] }],
  ['query ($v: PublicationStatus) { articles(status: $v) { title } }', { v: 'NOPE' }],
  ['query ($v: I18NLocaleCode) { articles(locale: $v) { title } }', { v: { a: 1 } }],
  [
    'query ($v: I18NLocaleCode) { liveBriefDay(day: "2024-01-01", locale: $v) { total } }',
    { v: ['en'] },
  ],
];
