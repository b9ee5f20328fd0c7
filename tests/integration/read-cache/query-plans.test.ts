import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { ARTICLES, fillTables, LARGE_TABLES } from './large-tables';
import { fullScans, plansOf } from './statement-plans';

let newsroom: CachedNewsroom;

beforeAll(async () => {
  // Answers are computed each time, and each statement is seen.
  newsroom = await bootCached({ pluginConfig: { 'read-cache': { keepsAnswers: false } } });
  // It looks once for what is public, and would otherwise find all of this.
  await services(newsroom.strapi, 'publications').settled();
  await fillTables(newsroom.strapi);
}, 600_000);
afterAll(() => newsroom.stop());

const POPULATED =
  'populate[credits][populate]=author&populate[leadPhoto][populate]=image&populate[audioTrack][populate]=file&populate[corrections]=true';
const GRAPHQL_LIST = `{ articles(pagination: { pageSize: 10 }) {
  title byline { text } photo { url } credits { author { name } } leadPhoto { image { url } } } }`;

describe(`with ${ARTICLES} articles, no large table is read from end to end by`, () => {
  it.each([
    ['the default order', '/api/articles?pagination[pageSize]=10'],
    ['a far page', '/api/articles?pagination[pageSize]=10&pagination[page]=900'],
    ['all languages', '/api/articles?pagination[pageSize]=10&locale=*'],
    ['all languages, far', '/api/articles?pagination[pageSize]=10&locale=*&pagination[page]=900'],
    ['all languages of briefs', '/api/live-briefs?pagination[pageSize]=10&locale=*'],
    ['a slug', '/api/articles/slug/sample-5000'],
    ['a filter on the slug', '/api/articles?filters[slug]=sample-5000'],
    ['a slug that leads nowhere', '/api/articles/slug/nowhere', 404],
    ['a document', '/api/articles/a00000000000000000005000'],
    ['a day', '/api/articles?day=2020-01-03'],
    ['briefs', '/api/live-briefs'],
    ["a day's briefs and its neighbours", '/api/live-briefs/days/2020-01-03'],
    ["a brief's slug", '/api/live-briefs/slug/sample-5000'],
    ['briefs of a story', '/api/live-briefs?filters[article][documentId]=a00000000000000000000500'],
    ['briefs with their story', '/api/live-briefs?populate[article]=true'],
    ["an author's slug", '/api/authors/slug/sample-author-7?populate=*'],
    ["an author's articles", '/api/articles?filters[credits][author][slug]=sample-author-7'],
    [
      'articles with a photo',
      '/api/articles?filters[leadPhoto][documentId]=p00000000000000000000007',
    ],
    ['the newest written', '/api/articles?sort=datePublished:desc'],
    ['the oldest', '/api/articles?sort[0]=datePublished:asc&sort[1]=id:asc'],
    ['a photo', '/api/photos/p00000000000000000000007?populate=*'],
    ['everything populated', `/api/articles?pagination[pageSize]=10&${POPULATED}`],
    ['a GraphQL list', `/graphql?query=${encodeURIComponent(GRAPHQL_LIST)}`],
    ['a GraphQL slug', '/graphql?query={articleBySlug(slug:"sample-5000"){title}}'],
    ['a GraphQL day', '/graphql?query={liveBriefDay(day:"2020-01-03"){total}}'],
  ])('%s', async (_read, path, status = 200) => {
    expect(fullScans(await plansOf(newsroom, path, status), LARGE_TABLES)).toEqual([]);
  });

  it('a cursor, however deep', async () => {
    const next = await cursorAt(900);
    const plans = await plansOf(
      newsroom,
      `/api/articles?pagination[pageSize]=10&pagination[after]=${next}`
    );
    expect(fullScans(plans, LARGE_TABLES)).toEqual([]);
  });
});

it('a far page and a cursor are found in the order of an index', async () => {
  const path = '/api/articles?pagination[pageSize]=10';
  const next = await cursorAt(900);
  const [page] = await plansOf(newsroom, `${path}&pagination[page]=900`);
  const [cursor] = await plansOf(newsroom, `${path}&pagination[after]=${next}`);
  // It begins where the cursor says.
  expect(cursor?.rows.join()).toMatch(/date_published<\?|Index Cond: .*date_published <=/);
  expect(`${page?.rows.join()} ${cursor?.rows.join()}`).not.toMatch(/TEMP B-TREE|Sort/);
  expect(page?.rows.join()).toMatch(/articles_(?:newest|published|languages)_idx/);
});

describe('the judge of plans finds', () => {
  it.each([
    ['a table', 'SCAN t0', true],
    ['a whole index', 'SCAN t0 USING COVERING INDEX articles_slug_idx', true],
    ['a place in an index', 'SEARCH t0 USING INDEX articles_slug_idx (slug=?)', false],
    ['a small table', 'SCAN t1', false],
    ['a table, in PostgreSQL', '  ->  Seq Scan on articles t0  (cost=0.00..1)', true],
    ['a whole index, in PostgreSQL', 'Index Scan using articles_slug_idx on articles t0', true],
  ])('%s', (_what, row, isFound) => {
    const sql = 'select * from `articles` as `t0` left join `i18n_locale` as `t1` on 1';
    const rows = ['SEARCH t9 USING INDEX other (id=?)', row];
    expect(fullScans([{ sql, rows }], LARGE_TABLES)).toHaveLength(isFound ? 1 : 0);
  });
});

async function cursorAt(page: number): Promise<string> {
  const far = await newsroom.read(`/api/articles?pagination[pageSize]=10&pagination[page]=${page}`);
  return encodeURIComponent(JSON.parse(far.text).meta.pagination.next);
}
