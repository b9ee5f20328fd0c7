import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { type CachedNewsroom, bootCached } from './cached-newsroom';

let newsroom: CachedNewsroom;

// Answers are computed each time, and each statement is seen.
beforeAll(async () => {
  newsroom = await bootCached({
    pluginConfig: { 'read-cache': { keepsAnswers: false } },
    // It asks the database by itself, in between.
    env: { OUTBOX_ENABLED: 'false' },
  });
  for (let n = 0; n < 12; n += 1) {
    await newsroom.make.article({
      title: `Number ${n}`,
      datePublished: new Date(Date.UTC(2024, 1, n + 1, 12)).toISOString(),
    });
  }
  // What follows from a publish is looked after by itself, too.
  await services(newsroom.strapi, 'publications').settled();
});
afterAll(() => newsroom.stop());

interface Seen {
  sql: string;
  /** Strapi's query builder has made the statement for this read. */
  isBuilt: boolean;
}

/** The statements of one good read. */
async function statementsOf(path: string): Promise<Seen[]> {
  const seen: Seen[] = [];
  const keep = ({ sql, ...query }: { sql: string; __knexUid?: string }) => {
    if (!/newsroom_publication/.test(sql)) seen.push({ sql, isBuilt: '__knexUid' in query });
  };
  newsroom.strapi.db.connection.on('query', keep);
  const { status, text } = await newsroom.read(path);
  newsroom.strapi.db.connection.removeListener('query', keep);
  expect({ status, text: status === 200 ? '' : text }).toEqual({ status: 200, text: '' });
  return seen;
}

async function cursorAfter(page: number): Promise<string> {
  const { text } = await newsroom.read(
    `/api/articles?pagination[pageSize]=2&pagination[page]=${page}`
  );
  return encodeURIComponent(JSON.parse(text).meta.pagination.next);
}

const POPULATE = 'populate[credits][populate]=author&populate[leadPhoto]=true';

/** Ways of asking, each with another value every time. */
const WAYS: Array<[string, (n: number) => string | Promise<string>]> = [
  ['page', (n) => `pagination[pageSize]=2&pagination[page]=${n + 2}`],
  ['page of another size', (n) => `pagination[pageSize]=${n + 1}&${POPULATE}`],
  ['start', (n) => `pagination[start]=${n + 1}&pagination[limit]=2&${POPULATE}`],
  [
    'cursor',
    async (n) => `pagination[pageSize]=2&pagination[after]=${await cursorAfter(n + 1)}&${POPULATE}`,
  ],
  ['day', (n) => `day=2024-02-${String(n + 1).padStart(2, '0')}&${POPULATE}`],
  ['title', (n) => `filters[title]=Number ${n}&${POPULATE}`],
  ['id', (n) => `filters[id][$lt]=${n + 100}`],
  ['moment', (n) => `filters[datePublished][$lte]=2024-02-0${n + 1}T12:00:00.000Z&${POPULATE}`],
  ['author', (n) => `filters[credits][author][slug]=somebody-${n}`],
];

describe.each(WAYS)('by another %s each time', (_name, way) => {
  it('a list runs the statements that are known', async () => {
    const paths = await Promise.all([0, 1, 2, 3].map(async (n) => way(n)));
    let seen: Seen[] = [];
    for (const query of paths) seen = await statementsOf(`/api/articles?${query}`);
    expect(seen.filter(({ isBuilt }) => isBuilt)).toEqual([]);
  });
});

it('all pages share one total', async () => {
  const counts: number[] = [];
  for (let page = 1; page < 5; page += 1) {
    const seen = await statementsOf(
      `/api/articles?pagination[pageSize]=3&pagination[page]=${page}`
    );
    counts.push(seen.filter(({ sql }) => /\bcount\(/i.test(sql)).length);
  }
  expect(counts.slice(1)).toEqual([0, 0, 0]);
});

it('what is checked once for a shape is refused for its values all the same', async () => {
  const good = [
    'pagination[page]=1',
    'pagination[pageSize]=5',
    'filters[id]=1',
    'filters[substantiveUpdate]=true',
    'day=2024-02-01',
    `pagination[after]=${await cursorAfter(1)}`,
  ];
  const bad = [
    'pagination[page]=0',
    'pagination[pageSize]=101',
    'filters[id]=99999999999',
    'filters[substantiveUpdate]=perhaps',
    'day=2024-02-30',
    'pagination[after]=junk',
  ];
  for (const query of [...good, ...good]) await statementsOf(`/api/articles?${query}`);
  const statuses: number[] = [];
  for (const query of bad) statuses.push((await newsroom.read(`/api/articles?${query}`)).status);
  expect(statuses).toEqual(bad.map(() => 400));
});
