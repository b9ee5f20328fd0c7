import type { Core } from '@strapi/strapi';

import { usesPostgres } from '../../support/environment';
import { countQueries } from '../../support/queries';
import { type CachedNewsroom, bootCached } from './cached-newsroom';

const ROWS = 10_000;

/** Statements about the tables that grow, by the table they begin with. */
const LARGE = /^select .*? from (?:"public"\.)?[`"](?:articles|live_briefs|authors)[`"]/;

let newsroom: CachedNewsroom;

beforeAll(async () => {
  // Answers are computed each time, and each statement is seen.
  newsroom = await bootCached({ pluginConfig: { 'read-cache': { keepsAnswers: false } } });
  await fill(newsroom.strapi);
}, 300_000);
afterAll(() => newsroom.stop());

describe(`with ${ROWS} articles and live briefs, no table is read from end to end by`, () => {
  it.each([
    ['the default order', '/api/articles?pagination[pageSize]=10'],
    ['a far page', '/api/articles?pagination[pageSize]=10&pagination[page]=900'],
    ['a slug', '/api/articles/slug/sample-5000'],
    ['a filter on the slug', '/api/articles?filters[slug]=sample-5000'],
    ['a slug that leads nowhere', '/api/articles/slug/nowhere', 404],
    ['a document', '/api/articles/a00000000000000000005000'],
    ['a day', '/api/articles?day=2020-01-03'],
    ['briefs', '/api/live-briefs'],
    ["a day's briefs and its neighbours", '/api/live-briefs/days/2020-01-03'],
    ["a brief's slug", '/api/live-briefs/slug/sample-5000'],
    ["an author's slug", '/api/authors/slug/sample-author'],
    [
      'everything populated',
      '/api/articles?pagination[pageSize]=10&populate[credits][populate]=author&populate[leadPhoto]=true&populate[audioTrack][populate]=file&populate[corrections]=true',
    ],
  ])('%s', async (_read, path, status = 200) => {
    expect(await scansOf(path, status)).toEqual([]);
  });

  it('a cursor, however deep', async () => {
    const far = await newsroom.read('/api/articles?pagination[pageSize]=10&pagination[page]=900');
    const next = encodeURIComponent(JSON.parse(far.text).meta.pagination.next);
    expect(
      await scansOf(`/api/articles?pagination[pageSize]=10&pagination[after]=${next}`)
    ).toEqual([]);
  });
});

it('a far page and a cursor are found in the order of an index', async () => {
  const path = '/api/articles?pagination[pageSize]=10';
  const far = await newsroom.read(`${path}&pagination[page]=900`);
  const next = encodeURIComponent(JSON.parse(far.text).meta.pagination.next);
  const [page] = await plansOf(`${path}&pagination[page]=900`);
  const [cursor] = await plansOf(`${path}&pagination[after]=${next}`);
  // It begins where the cursor says.
  expect(cursor?.plan).toMatch(/date_published<\?|Index Cond: .*date_published <=/);
  expect(`${page?.plan} ${cursor?.plan}`).not.toMatch(/TEMP B-TREE|Sort/);
  expect(page?.plan).toContain(usesPostgres ? 'articles_newest_idx' : 'articles_published_idx');
});

/** The statements of one read that go through a whole large table, with their plans. */
async function scansOf(path: string, status = 200): Promise<string[]> {
  const plans = await plansOf(path, status);
  const isScan = usesPostgres ? /Seq Scan/ : /SCAN (?!.*USING (?:COVERING )?INDEX)/;
  return plans.filter(({ plan }) => isScan.test(plan)).map(({ sql, plan }) => `${sql}\n${plan}`);
}

/** What one read asks of the large tables. */
async function plansOf(path: string, status = 200): Promise<Array<{ sql: string; plan: string }>> {
  const { strapi } = newsroom;
  const queries: Array<{ sql: string; bindings: unknown[] }> = [];
  const keep = (query: { sql: string; bindings: unknown[] }) => queries.push(query);
  strapi.db.connection.on('query', keep);
  const { result } = await countQueries(strapi, () => newsroom.read(path));
  strapi.db.connection.removeListener('query', keep);
  expect(result.status).toBe(status);
  const reads = queries.filter(({ sql }) => LARGE.test(sql));
  expect(reads.length).toBeGreaterThan(0);
  const plans: Array<{ sql: string; plan: string }> = [];
  for (const { sql, bindings } of reads) {
    plans.push({ sql, plan: await planOf(strapi, sql, bindings) });
  }
  return plans;
}

async function planOf(strapi: Core.Strapi, sql: string, bindings: unknown[]): Promise<string> {
  const { connection } = strapi.db;
  const explain = usesPostgres ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
  // The driver's own placeholders ($1) are knex' question marks again.
  const answer = await connection.raw(
    `${explain} ${sql.replace(/\$\d+/g, '?')}`,
    bindings as never[]
  );
  return JSON.stringify(usesPostgres ? answer.rows : answer);
}

/** Straight into the tables: what is looked at is how they are read. */
async function fill(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  const first = Date.UTC(2020, 0, 1);
  const time = (n: number) => (usesPostgres ? new Date(first + n * 600_000) : first + n * 600_000);
  const row = (n: number, isPublished: boolean) => ({
    document_id: `a${String(n).padStart(23, '0')}`,
    title: `Sample ${n}`,
    slug: `sample-${n}`,
    body: JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text: longText(n) }] }]),
    date_published: time(n),
    created_at: time(n),
    updated_at: time(n),
    published_at: isPublished ? time(n) : null,
    locale: 'en',
  });
  const rows = Array.from({ length: ROWS }, (_, n) => [row(n, false), row(n, true)]).flat();
  for (const table of ['articles', 'live_briefs']) {
    await connection.batchInsert(table, rows, usesPostgres ? 1000 : 80);
  }
  await connection.batchInsert(
    'authors',
    Array.from({ length: 2000 }, (_, n) => ({
      document_id: `u${String(n).padStart(23, '0')}`,
      name: `Sample Author ${n}`,
      slug: n === 0 ? 'sample-author' : `sample-author-${n}`,
      kind: 'person',
      created_at: time(n),
      updated_at: time(n),
      published_at: time(n),
    })),
    usesPostgres ? 500 : 80
  );
  // As the database itself does in the background, sooner or later.
  if (usesPostgres) await connection.raw('VACUUM ANALYZE');
}

/** Some 1,500 characters that do not compress away. */
function longText(n: number): string {
  return Array.from(
    { length: 150 },
    (_, index) => ((n + 1) * 7919 * (index + 1) * 104_729) % 999_999_937
  ).join(' ');
}
