/** Stock Strapi must be told what our answers hold without asking. */
const POPULATE =
  'populate[credits][populate]=author&populate[leadPhoto][populate]=image&populate[audioTrack][populate]=file';
const SORT = 'sort[0]=datePublished:desc&sort[1]=id:desc';
const TEN = 'pagination[pageSize]=10';

const LISTED = 'documentId title slug summary body datePublished';
const STOCK_GRAPHQL = `{ articles(pagination: { pageSize: 10 }, sort: ["datePublished:desc", "id:desc"]) {
  ${LISTED} credits { role author { documentId name slug } }
  leadPhoto { documentId alternativeText caption photographer image { url width height formats } }
  audioTrack { production file { url mime size } } } }`;
const OUR_GRAPHQL = `{ articles(pagination: { pageSize: 10 }) {
  ${LISTED} byline { text contributors { role author { documentId name slug } } }
  photo { documentId alternativeText caption photographer url width height formats }
  audio { production url mime size } } }`;

/**
 * One thing to ask one server.
 *
 * @typedef {object} Target
 * @property {string} name
 * @property {import('./servers.mjs').MeasuredServer} server
 * @property {string} path
 * @property {string} [method]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 * @property {number} [status]
 * @property {boolean} [isSlow] not asked over 50 connections
 * @property {number} [rate] answers a second, once known
 *
 * @param {Record<string, import('./servers.mjs').MeasuredServer>} servers
 * @param {{ slug: string, lastPage: number, cursor: string, tag: string }} sample
 * @returns {Target[]}
 */
export function targets({ http, koa, hot, cold, stock, indexed }, { slug, lastPage, cursor, tag }) {
  const list = `/api/articles?${TEN}`;
  const page = `${list}&pagination[page]=${lastPage}`;
  const stockReads = (server, name) => [
    { name: `${name}: list`, server, path: `${list}&${SORT}&${POPULATE}` },
    {
      name: `${name}: page ${lastPage}`,
      server,
      path: `${page}&${SORT}&${POPULATE}`,
      isSlow: true,
    },
    {
      name: `${name}: single by slug`,
      server,
      path: `/api/articles?filters[slug]=${slug}&${POPULATE}`,
      isSlow: true,
    },
    { name: `${name}: GraphQL list`, server, ...graphql(STOCK_GRAPHQL), isSlow: true },
  ];
  return [
    { name: 'node:http, same bytes', server: http, path: '/' },
    { name: 'Koa, same bytes', server: koa, path: '/' },
    { name: 'hot list', server: hot, path: list },
    { name: 'hot list, brotli', server: hot, path: list, headers: { 'accept-encoding': 'br' } },
    {
      name: 'hot list, 304',
      server: hot,
      path: list,
      headers: { 'if-none-match': tag },
      status: 304,
    },
    { name: 'hot GraphQL list', server: hot, ...graphql(OUR_GRAPHQL) },
    { name: 'cold: list', server: cold, path: list },
    {
      name: 'cold: list, populated like stock',
      server: cold,
      path: `${list}&${POPULATE}`,
      isSlow: true,
    },
    { name: `cold: page ${lastPage}`, server: cold, path: page },
    { name: 'cold: by cursor, as deep', server: cold, path: `${list}&pagination[after]=${cursor}` },
    { name: 'cold: single by slug', server: cold, path: `/api/articles/slug/${slug}` },
    { name: 'cold: GraphQL list', server: cold, ...graphql(OUR_GRAPHQL) },
    ...stockReads(stock, 'stock'),
    ...stockReads(indexed, 'stock + indexes'),
  ];
}

function graphql(query) {
  return {
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  };
}
