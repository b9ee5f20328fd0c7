import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, factories } from '../../support/factories';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';
import { countQueries } from '../../support/queries';
import { SELECTIONS } from './computed';
import { walk, walkGraphql } from './walk';

let newsroom: Newsroom;
let visitor: HttpClient;
let editor: HttpClient;
let graphql: GraphqlClient;
let make: Factories;
/** Every article, newest first. */
let newestFirst: { documentId: string; title: string; slug: string }[];

beforeAll(async () => {
  // Statements are counted: nothing else may read meanwhile, and nothing may save a read.
  newsroom = await bootNewsroom({ env: { OUTBOX_ENABLED: 'false', READ_CACHE_ENABLED: 'false' } });
  editor = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  visitor = httpClient(newsroom.url);
  graphql = graphqlClient(newsroom.url);
  make = factories(editor);
  newestFirst = await makeArticles();
});
afterAll(() => newsroom.stop());

/** A hundred, all with everything; those of one hour have the same time, so that ids decide. */
async function makeArticles() {
  const photo = (await make.photo()).documentId;
  const author = (await make.author({ portrait: photo })).documentId;
  const audioTrack = await make.audioTrack();
  const made: { at: string; id: number; documentId: string; title: string; slug: string }[] = [];
  for (let index = 0; index < 100; index += 1) {
    const at = new Date(Date.UTC(2024, 0, 1, 12 + ((index * 37) % 40))).toISOString();
    const { id, documentId, title, slug } = await make.article({
      title: index % 3 === 0 ? `Third ${index}` : `Other ${index}`,
      datePublished: at,
      credits: [{ author }],
      leadPhoto: photo,
      audioTrack,
    });
    made.push({ at, id: Number(id), documentId, title, slug });
  }
  return made.toSorted((a, b) => b.at.localeCompare(a.at) || b.id - a.id);
}

interface Entry {
  documentId: string;
  title: string;
}

interface List {
  data: Entry[];
  meta: { pagination: Record<string, unknown> };
}

const ids = (entries: Pick<Entry, 'documentId'>[]) => entries.map((entry) => entry.documentId);

describe('the default order', () => {
  it('is newest first, then the newest row, in REST and GraphQL', async () => {
    const rest = await visitor.get<List>('/api/articles?pagination[pageSize]=100&fields=title');
    expect(ids(rest.body.data)).toEqual(ids(newestFirst));
    const { data } = await graphql<{ articles: Entry[] }>(
      '{ articles(pagination: { pageSize: 100 }) { documentId } }'
    );
    expect(ids(data.articles)).toEqual(ids(newestFirst));
  });

  it('gives way to a sort', async () => {
    const { body } = await visitor.get<List>('/api/articles?sort=title&pagination[pageSize]=3');
    expect(body.data.map(({ title }) => title)).toEqual(['Other 1', 'Other 10', 'Other 11']);
    expect(body.meta.pagination).not.toHaveProperty('next');
  });
});

describe('a walk by cursor', () => {
  it.each([
    ['all', '', () => true],
    ['with fields', 'fields=title', () => true],
    [
      'of a filter',
      'filters[title][$startsWith]=Third',
      ({ title }: { title: string }) => title.startsWith('Third'),
    ],
    ['of a search', '_q=Other 1', ({ title }: { title: string }) => title.startsWith('Other 1')],
    ['without a count', 'pagination[withCount]=false', () => true],
  ])('meets every article once, in order: %s', async (_name, query, keeps) => {
    const pages = await walk(visitor, `articles?${query}`);
    expect(pages.flat()).toEqual(ids(newestFirst.filter(keeps)));
    expect(pages.slice(0, -1).every((page) => page.length === 7)).toBe(true);
  });

  it('of one day stays within it', async () => {
    const day = await visitor.get<List>('/api/articles?day=2024-01-02&pagination[pageSize]=100');
    expect(day.body.data.length).toBeGreaterThan(20);
    expect((await walk(visitor, 'articles?day=2024-01-02')).flat()).toEqual(ids(day.body.data));
  });

  it('is the same in GraphQL', async () => {
    expect(await walkGraphql(graphql, 'articles_connection')).toEqual(
      await walk(visitor, 'articles')
    );
    const filter = 'filters: { title: { startsWith: "Third" } }, day: "2024-01-02"';
    const pages = await walkGraphql(graphql, 'articles_connection', filter, 3);
    expect(pages).toEqual(
      await walk(visitor, 'articles?filters[title][$startsWith]=Third&day=2024-01-02', 3)
    );
    expect(pages.length).toBeGreaterThan(2);
  });

  it('ends with null behind a full last page', async () => {
    const pages = await walk(visitor, 'articles', 50);
    expect(pages.map((page) => page.length)).toEqual([50, 50]);
  });

  it('meets drafts without a date too', async () => {
    for (let made = 0; made < 5; made += 1) await make.brief({}, '?status=draft');
    await make.brief({ datePublished: '2024-01-01T10:00:00Z' });
    const pages = await walk(editor, 'live-briefs?status=draft', 2);
    const whole = await editor.get<List>('/api/live-briefs?status=draft&pagination[pageSize]=100');
    expect(pages.flat()).toEqual(ids(whole.body.data));
    expect(new Set(pages.flat()).size).toBe(6);
  });

  it('meets drafts without a date first, on every page, in REST and GraphQL', async () => {
    const list = '/api/live-briefs?status=draft';
    for (let made = 0; made < 3; made += 1) await make.brief({}, '?status=draft');
    await make.brief({ datePublished: '2024-01-03T10:00:00Z' }, '?status=draft');
    await make.brief({ datePublished: '2024-01-02T10:00:00Z' }, '?status=draft');
    const whole = await editor.get<{
      data: Array<Entry & { id: number; datePublished: string | null }>;
    }>(`${list}&pagination[pageSize]=100`);
    const expected = whole.body.data.toSorted(
      (a, b) =>
        Number(b.datePublished === null) - Number(a.datePublished === null) ||
        (b.datePublished ?? '').localeCompare(a.datePublished ?? '') ||
        b.id - a.id
    );
    expect(expected.findIndex(({ datePublished }) => datePublished !== null)).toBeGreaterThan(2);
    expect(ids(whole.body.data)).toEqual(ids(expected));

    const total = expected.length;
    for (const size of [1, 2, 3, total - 1, total]) {
      const paged: string[] = [];
      for (let page = 1; paged.length < total; page += 1) {
        const at = `pagination[page]=${page}&pagination[pageSize]=${size}`;
        const { body } = await editor.get<List>(`${list}&${at}`);
        expect(body.meta.pagination.total).toBe(total);
        paged.push(...ids(body.data));
      }
      expect(paged).toEqual(ids(expected));
      expect((await walk(editor, 'live-briefs?status=draft', size)).flat()).toEqual(ids(expected));
    }
    const asEditor = graphqlClient(newsroom.url, await createApiToken(newsroom.strapi));
    const pages = await walkGraphql(asEditor, 'liveBriefs_connection', 'status: DRAFT', 2);
    expect(pages.flat()).toEqual(ids(expected));
    const { body } = await editor.get<List>(
      `${list}&pagination[start]=1&pagination[limit]=${total}`
    );
    expect(ids(body.data)).toEqual(ids(expected).slice(1));
  });

  it('is not disturbed by what is published meanwhile', async () => {
    const first = await visitor.get<List>('/api/articles?pagination[pageSize]=10');
    const { documentId } = await make.article({ datePublished: new Date().toISOString() });
    const next = encodeURIComponent(String(first.body.meta.pagination.next));
    const second = await visitor.get<List>(
      `/api/articles?pagination[pageSize]=10&pagination[after]=${next}`
    );
    await editor.del(`/api/articles/${documentId}`);
    expect(ids(second.body.data)).toEqual(ids(newestFirst.slice(10, 20)));
  });
});

describe('pagination', () => {
  it('says where the next page begins, beside Strapi’s own', async () => {
    const { body } = await visitor.get<List>(
      '/api/articles?pagination[page]=2&pagination[pageSize]=10'
    );
    const next: unknown = expect.stringMatching(/^\S+$/);
    expect(body.meta.pagination).toEqual({
      page: 2,
      pageSize: 10,
      pageCount: 10,
      total: 100,
      next,
    });
    const offset = await visitor.get<List>(
      '/api/articles?pagination[start]=90&pagination[limit]=10'
    );
    expect(offset.body.meta.pagination).toMatchObject({
      start: 90,
      limit: 10,
      total: 100,
      next: null,
    });
    const short = await visitor.get<List>('/api/articles?pagination[withCount]=false');
    expect(Object.keys(short.body.meta.pagination).toSorted()).toEqual([
      'next',
      'page',
      'pageSize',
    ]);
  });

  it.each([
    ['pagination[after]=nonsense', 'after'],
    ['pagination[after]=', 'after'],
    ['pagination[after]=CURSOR&sort=title', 'sort'],
    ['pagination[after]=CURSOR&pagination[page]=2', 'after'],
    ['pagination[after]=CURSOR&pagination[start]=2', 'after'],
    ['pagination[after][]=CURSOR', 'after'],
    ['pagination[pageSize]=101', 'pageSize'],
    ['pagination[page]=0', 'page'],
    ['pagination[page]=2147483647', 'page'],
    ['pagination[foo]=1', 'foo'],
    ['pagination=1', 'pagination'],
  ])('400 says what is wrong: %s', async (query, word) => {
    const cursor = (await visitor.get<List>('/api/articles?pagination[pageSize]=1')).body.meta;
    const path = `/api/articles?${query.replace('CURSOR', String(cursor.pagination.next))}`;
    const { status, body } = await visitor.get(path);
    expect([status, body.error.name]).toEqual([400, 'ValidationError']);
    expect(body.error.message).toContain(word);
  });

  it.each([
    'articles(sort: "title", pagination: { after: "CURSOR" }) { title }',
    'articles(pagination: { after: "nonsense" }) { title }',
    'articles(pagination: { pageSize: 101 }) { title }',
    'articles { localizations(pagination: { limit: 101 }) { title } }',
  ])('so does GraphQL: %s', async (query) => {
    const [page] = await walk(visitor, 'articles', 100);
    expect(page).toHaveLength(100);
    const first = await visitor.get<List>('/api/articles?pagination[pageSize]=1');
    const cursor = String(first.body.meta.pagination.next);
    const { errors } = await graphql(`{ ${query.replace('CURSOR', cursor)} }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each(['foo=1', 'offset=3', 'filters[nope]=1', 'populate=nope', 'sort=nope', 'after=x'])(
    'unknown parameters stay a 400: %s',
    async (query) => {
      expect((await visitor.get(`/api/articles?${query}`)).status).toBe(400);
    }
  );
});

describe('SQL statements', () => {
  const EVERYTHING = [
    'populate[leadPhoto][populate]=image',
    'populate[audioTrack][populate]=file',
    'populate[localizations]=true',
    'populate[credits][populate][author][populate][portrait][populate]=image',
  ].join('&');

  const ofRest = async (pageSize: number) => {
    const path = `/api/articles?${EVERYTHING}&pagination[pageSize]=${pageSize}`;
    const { result, statements } = await countQueries(newsroom.strapi, () =>
      visitor.get<List>(path)
    );
    expect(result.body.data).toHaveLength(pageSize);
    return statements.length;
  };

  /** What the computed fields add to the same query. */
  const addedInGraphql = async (query: (fields: string) => string) => {
    const count = async (fields: string) => {
      const asked = await countQueries(newsroom.strapi, () => graphql(`{ ${query(fields)} }`));
      expect(asked.result.errors).toBeUndefined();
      return asked.statements.length;
    };
    return (await count(SELECTIONS.article)) - (await count('title'));
  };

  it('are as many for 1, 10 and 100 articles in REST', async () => {
    const one = await ofRest(1);
    expect([await ofRest(10), await ofRest(100)]).toEqual([one, one]);
  });

  it('that computed fields add are as many for 1, 10 and 100 in GraphQL', async () => {
    const added = (pageSize: number) =>
      addedInGraphql((fields) => `articles(pagination: { pageSize: ${pageSize} }) { ${fields} }`);
    const one = await added(1);
    expect([await added(10), await added(100)]).toEqual([one, one]);
  });

  it('that they add to nested articles are as many for 1 and 10 briefs', async () => {
    for (const { documentId } of newestFirst.slice(0, 10)) {
      await make.brief({ article: documentId, datePublished: new Date().toISOString() });
    }
    const added = (pageSize: number) =>
      addedInGraphql(
        (fields) => `liveBriefs(pagination: { pageSize: ${pageSize} }) { article { ${fields} } }`
      );
    expect(await added(10)).toBe(await added(1));
  });
});
