/** Stock Strapi must be told what our answers hold without asking. */
const POPULATE =
  'populate[credits][populate]=author&populate[leadPhoto][populate]=image&populate[audioTrack][populate]=file';
const SORT = 'sort[0]=datePublished:desc&sort[1]=id:desc';

/** The ten newest, as ours answers it. */
export const LIST = '/api/articles?pagination[pageSize]=10';

/** The same content, as stock Strapi answers it. */
export const STOCK_LIST = `${LIST}&${SORT}&${POPULATE}`;

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
 * @property {string} id for the aims
 * @property {string} name for the table
 * @property {import('../servers.mjs').MeasuredServer} server
 * @property {string} [path]
 * @property {string[]} [paths] asked one after the other, instead of the same again
 * @property {number} [asked] how many of them have been, kept by the measurement
 * @property {string} [method]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 * @property {number} [status]
 * @property {boolean} [isKept] all of its paths are answered from memory
 * @property {boolean} [isFloor] asked of every database
 * @property {boolean} [isDepth] shows what the depth of a page costs
 * @property {boolean} [isBasic] asked over each number of connections
 * @property {boolean} [isSlow] takes seconds where there are many articles
 * @property {number} [rate] answers a second, once known
 *
 * @param {Record<string, import('../servers.mjs').MeasuredServer>} servers those that have been started
 * @param {import('./sample.mjs').Sample} sample
 * @returns {Target[]}
 */
export function targets(servers, sample) {
  const { http, koa, hot, cold, stock, indexed } = servers;
  return [
    { id: 'http', name: 'node:http, same bytes', server: http, path: '/', isBasic: true },
    { id: 'koa', name: 'Koa, same bytes', server: koa, path: '/', isBasic: true, isFloor: true },
    ...(hot ? hotReads(hot, sample) : []),
    ...coldReads(cold, sample),
    ...(stock ? stockReads(stock, { id: 'stock', name: 'stock', sample, isSlow: true }) : []),
    ...(indexed ? stockReads(indexed, { id: 'indexed', name: 'stock + indexes', sample }) : []),
    ...['strapi-cache', 'rest-cache'].flatMap((name) =>
      servers[name]
        ? [
            {
              id: name,
              name: `${name}: hit`,
              server: servers[name],
              path: STOCK_LIST,
              isBasic: true,
            },
          ]
        : []
    ),
  ];
}

function hotReads(server, { tag, slugs }) {
  const brotli = { 'accept-encoding': 'br' };
  const known = { 'if-none-match': tag };
  return [
    { id: 'hot', name: 'hot: list', server, path: LIST, isBasic: true },
    { id: 'hot-br', name: 'hot: list, brotli', server, path: LIST, headers: brotli },
    {
      id: '304',
      name: 'hot: list, 304',
      server,
      path: LIST,
      headers: known,
      status: 304,
      isBasic: true,
    },
    {
      id: 'hot-many',
      name: 'hot: 3000 different singles',
      server,
      paths: slugs.slice(0, 3000).map((slug) => `/api/articles/slug/${slug}`),
      isKept: true,
      isBasic: true,
    },
    { id: 'hot-graphql', name: 'hot: GraphQL list', server, ...graphql(OUR_GRAPHQL) },
  ];
}

function coldReads(server, { slugs, lastPage, pages, cursors, endCursors }) {
  const after = (text) => `${LIST}&pagination[after]=${text}`;
  const page = (number) => `${LIST}&pagination[page]=${number}`;
  const single = (slug) => `/api/articles/slug/${slug}`;
  return [
    { id: 'cold', name: 'cold: list', server, path: LIST, isBasic: true, isDepth: true },
    {
      id: 'cold-populated',
      name: 'cold: list, populated like stock',
      server,
      path: `${LIST}&${POPULATE}`,
    },
    // As often as page 1, so that what they cost more is their depth alone.
    {
      id: 'cold-page',
      name: `cold: page ${lastPage}`,
      server,
      path: page(lastPage),
      isDepth: true,
    },
    {
      id: 'cold-cursor',
      name: `cold: by cursor, as deep`,
      server,
      path: after(middle(cursors)),
      isDepth: true,
    },
    {
      id: 'cold-end',
      name: 'cold: near the end by cursor',
      server,
      path: after(middle(endCursors)),
      isDepth: true,
    },
    {
      id: 'cold-pages',
      name: `cold: another page each time, about ${lastPage}`,
      server,
      paths: pages.map(page),
    },
    {
      id: 'cold-slug',
      name: 'cold: another single each time, by slug',
      server,
      paths: slugs.map(single),
    },
    { id: 'cold-same-slug', name: 'cold: one single, by slug', server, path: single(slugs[0]) },
    { id: 'cold-graphql', name: 'cold: GraphQL list', server, ...graphql(OUR_GRAPHQL) },
  ];
}

function middle(list) {
  return list[list.length >> 1];
}

function stockReads(server, { id, name, sample: { slugs, lastPage, pages }, isSlow = false }) {
  const page = (number) => `${STOCK_LIST}&pagination[page]=${number}`;
  const single = (slug) => `/api/articles?filters[slug]=${slug}&${POPULATE}`;
  return [
    { id, name: `${name}: list`, server, path: STOCK_LIST, isBasic: true },
    {
      id: `${id}-page`,
      name: `${name}: pages about ${lastPage}`,
      server,
      paths: pages.map(page),
      isSlow,
    },
    {
      id: `${id}-slug`,
      name: `${name}: singles by slug`,
      server,
      paths: slugs.map(single),
      isSlow,
    },
    {
      id: `${id}-graphql`,
      name: `${name}: GraphQL list`,
      server,
      ...graphql(STOCK_GRAPHQL),
      isSlow,
    },
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
