/** What would show drafts: below /api, with ALPHA for a documentId. */
export const REFUSED_REST = [
  'articles?status=draft',
  'articles?status[]=draft',
  'articles?publicationFilter=modified',
  'articles?hasPublishedVersion=false',
  'articles/ALPHA?status=draft',
  'articles/slug/alpha?status=draft',
  'live-briefs/slug/brief-of-alpha?publicationFilter=never-published',
  'live-briefs/days/2024-02-01?status=draft',
  'live-briefs/days/2024-02-01?populate[article][status]=draft',
  'authors?status=draft',
  'live-briefs?populate[article][status]=draft',
  'live-briefs?populate[article][populate][localizations][publicationFilter]=modified',
  'articles?populate[localizations][populate][localizations][hasPublishedVersion]=false',
  'articles?filters[localizations][title][$contains]=x',
  'articles?filters[$or][0][$not][localizations][id][$null]=true',
  'articles?sort=title,localizations.title:desc',
  'articles?sort[0][localizations][title]=asc',
  'live-briefs?filters[article][localizations][locale]=uk',
  'live-briefs?sort=article.localizations.title',
  'live-briefs?populate[article][filters][localizations][locale]=uk',
  'live-briefs?populate[article][sort]=localizations.title',
];

/** Such probes in GraphQL, as the fields of a query. */
export const REFUSED_GRAPHQL = [
  'articles(status: DRAFT) { title }',
  'articles(publicationFilter: MODIFIED) { title }',
  'articles(hasPublishedVersion: false) { title }',
  'articles_connection(status: DRAFT) { pageInfo { total } }',
  'article(documentId: "x", status: DRAFT) { title }',
  'authors(status: DRAFT) { name }',
  'articleBySlug(slug: "alpha", status: DRAFT) { title }',
  'authorBySlug(slug: "alpha", status: DRAFT) { name }',
  'liveBriefDay(day: "2024-02-01", status: DRAFT) { total }',
  'articles(filters: { localizations: { title: { contains: "x" } } }) { title }',
  'articles(filters: { not: { and: [{ localizations: { documentId: { null: true } } }] } }) { title }',
  'articles(sort: "localizations.title") { title }',
  'liveBriefs(filters: { article: { localizations: { locale: { eq: "uk" } } } }) { title }',
  'articles { localizations(filters: { localizations: { title: { contains: "x" } } }) { title } }',
];

/** What might give a draft away, and must not. */
export const PROBES_REST = [
  'articles',
  'articles?locale=*',
  'articles?locale=uk',
  'articles?_q=Secret',
  'articles?filters[publishedAt][$null]=true',
  'articles?filters[$not][publishedAt][$notNull]=true',
  'articles?filters[title][$contains]=Secret',
  'articles?populate=*',
  'articles?populate[localizations]=true',
  'articles?populate[localizations][filters][publishedAt][$notNull]=false',
  'articles?populate[localizations][filters][publishedAt][$null]=true',
  'articles?populate[localizations][count]=true',
  'articles?populate[localizations][populate][localizations]=true',
  'articles?sort=status:desc',
  'articles?sort[status]=asc&sort[title]=asc',
  'articles?pagination[withCount]=true&pagination[pageSize]=1',
  'articles/ALPHA?locale=uk',
  'articles/ALPHA?populate=localizations',
  'articles/slug/alpha?populate=localizations',
  'articles/slug/secret-in-ukrainian?locale=uk',
  'articles/slug/secret-change',
  'live-briefs?populate[article][populate]=localizations',
  'live-briefs/days/2024-02-01?populate[article][populate]=localizations',
  'photos?populate[image][populate]=related',
];

const LOCALIZATIONS = 'localizations { title } localizations_connection { nodes { title } }';
const PUBLISHED_AT = 'filters: { publishedAt: { notNull: false } }';

export const PROBES_GRAPHQL = [
  `articles(locale: "*") { title ${LOCALIZATIONS} }`,
  `articles { localizations(${PUBLISHED_AT}) { title } }`,
  `articles { localizations_connection(${PUBLISHED_AT}) { nodes { title } } }`,
  'articles { localizations(filters: { or: [{ publishedAt: { null: true } }] }) { title } }',
  'articles { localizations(filters: { publishedAt: null }) { title } }',
  'articles { localizations(sort: "status:desc", pagination: { limit: 1 }) { title } }',
  'articles_connection(filters: { publishedAt: { null: true } }) { pageInfo { total } }',
  `articleBySlug(slug: "alpha") { ${LOCALIZATIONS} }`,
  `liveBriefs { article { ${LOCALIZATIONS} } }`,
  `liveBriefDay(day: "2024-02-01") { briefs { article { ${LOCALIZATIONS} } } }`,
  `a: articles(status: PUBLISHED) { ${LOCALIZATIONS} } b: articles { localizations(${PUBLISHED_AT}) { title } }`,
];
