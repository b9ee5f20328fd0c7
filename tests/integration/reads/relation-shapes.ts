const FILE = 'url mime size formats alternativeText';
const PHOTO = `documentId caption image { ${FILE} } translations { id locale caption }`;
const AUTHOR = `documentId name portrait { caption image { url } } links { url } translations { name }`;
const CREDITS = `credits { id role creditedAs author { ${AUTHOR} } }`;

/** Every relation, component and file below an article. */
export const EVERYTHING = `documentId title locale publishedAt
  ${CREDITS} leadPhoto { ${PHOTO} }
  audioTrack { id production file { ${FILE} } }
  corrections { id kind text }
  localizations { title locale publishedAt credits { author { name } } leadPhoto { caption } }
  localizations_connection { nodes { title locale } }`;

const STORY = `title locale publishedAt credits { author { name } }`;

/** Published content in many shapes. ALPHA stands for a documentId. */
export const SHAPES = [
  `articles { ${EVERYTHING} }`,
  `articles(locale: "uk") { ${EVERYTHING} }`,
  `articles(locale: "*") { ${EVERYTHING} }`,
  `articles(locale: "*") { localizations { locale localizations { locale title localizations { locale } } } }`,
  `articles_connection { nodes { ${EVERYTHING} } pageInfo { total page next } }`,
  `article(documentId: "ALPHA") { ${EVERYTHING} byline { text } photo { url } }`,
  `articleBySlug(slug: "alpha") { ${EVERYTHING} }`,
  `liveBriefDay(day: "2024-02-01") { briefs { ${STORY} article { ${EVERYTHING} } leadPhoto { ${PHOTO} } } }`,
  `liveBriefs { ${STORY} article { ${EVERYTHING} } leadPhoto { ${PHOTO} } }`,
  `authors { ${AUTHOR} }`,
  `photos { ${PHOTO} }`,
  `a: articles { leadPhoto { caption } } b: articles { leadPhoto { caption image { url } } }`,
  `articles { one: credits { role } two: credits(sort: "creditedAs:desc") { role } three: credits { id } }`,
  `articles { ...Story } liveBriefs { article { ...Story } } fragment Story on Article { ${STORY} }`,
  `articles { corrections(sort: "kind") { kind text } }`,
  `articles { corrections(sort: ["kind:desc", "text:asc"]) { kind text } }`,
  `articles { corrections(pagination: { limit: 1 }) { text } }`,
  `articles { corrections(pagination: { start: 1, limit: 1 }) { text } }`,
  `articles { corrections(pagination: { page: 2, pageSize: 2 }) { text } }`,
  `articles { corrections(pagination: { page: 9, pageSize: 2 }) { text } }`,
  `articles { corrections(pagination: { start: 1 }) { text } }`,
  `articles { corrections(pagination: { limit: 0 }) { text } }`,
  `articles { corrections(pagination: { limit: -1 }) { text } }`,
  `articles { corrections(pagination: { pageSize: 1000 }) { text } }`,
  `articles { corrections(pagination: { page: 1, limit: 1 }) { text } }`,
  `articles { corrections(filters: { kind: { eq: "update" } }) { kind text } }`,
  `articles { corrections(filters: { not: { text: { containsi: "first" } } }, sort: "text:desc", pagination: { limit: 1 }) { text } }`,
  `articles { corrections(filters: { id: { eq: 1 } }, sort: null, pagination: null) { text } }`,
  `articles { credits(filters: { author: { name: { startsWith: "Sample" } } }) { author { name } } }`,
  `articles { credits(filters: { author: { portrait: { name: { notNull: true } } } }) { author { name } } }`,
  `articles { credits(sort: "author.name") { role } }`,
  `articles { credits(sort: "nothing") { role } }`,
  `articles { credits(filters: { author: { email: { contains: "@" } } }) { role } }`,
  `articles { localizations(filters: { title: { contains: "a" } }) { title } }`,
  `articles { localizations(filters: { publishedAt: { notNull: false } }) { title } }`,
  `articles { localizations_connection(sort: "title:desc", pagination: { limit: 1 }) { nodes { title } } }`,
  `authors { links(sort: "url:desc") { url } translations(filters: { locale: { eq: "uk" } }) { name } }`,
  `articles(filters: { title: { eq: "There is none" } }) { ${EVERYTHING} }`,
  `articles { leadPhoto { image { related { __typename } } } }`,
  `articles { credits { author { email } } }`,
];

/** What only a token may ask for. */
export const DRAFT_SHAPES = [
  `articles(status: DRAFT) { ${EVERYTHING} }`,
  `articles(status: DRAFT, locale: "*") { ${EVERYTHING} }`,
  `liveBriefs(status: DRAFT) { ${STORY} article { ${EVERYTHING} } }`,
  `articleBySlug(slug: "beta", status: DRAFT) { ${EVERYTHING} }`,
  `drafts: articles(status: DRAFT) { ${EVERYTHING} } published: articles { ${EVERYTHING} }`,
  `articles(publicationFilter: MODIFIED) { ${EVERYTHING} }`,
  `articles(publicationFilter: NEVER_PUBLISHED, status: DRAFT) { ${EVERYTHING} }`,
  `liveBriefs(hasPublishedVersion: true, status: DRAFT) { article { title publishedAt localizations { title } } }`,
  `liveBriefs(hasPublishedVersion: null) { article { title publishedAt } }`,
  `authors(status: DRAFT) { ${AUTHOR} }`,
];
