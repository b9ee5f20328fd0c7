import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, type Made, blocks, factories } from '../../support/factories';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HttpClient, type Json, httpClient } from '../../support/http';

let newsroom: Newsroom;
let visitor: HttpClient;
let editor: HttpClient;
let graphql: GraphqlClient;
let make: Factories;
let author: Made;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  visitor = httpClient(newsroom.url);
  editor = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  graphql = graphqlClient(newsroom.url);
  make = factories(editor);
  author = await make.author({ name: 'Sample Author' });
});
afterAll(() => newsroom.stop());

const change = async (address: string, data: object) => {
  const { status, text } = await editor.put(`/api/${address}`, { data });
  if (status !== 200) throw new Error(`PUT ${address} was answered with ${text}`);
};

describe('a document by its slug', () => {
  let story: Made;

  beforeAll(async () => {
    story = await make.article({
      title: 'First address',
      credits: [{ author: author.documentId }],
    });
    await change(`articles/${story.documentId}?locale=uk&status=published`, {
      title: 'Перша адреса',
      body: blocks('Зразок.'),
      credits: [{ author: author.documentId }],
    });
    await make.brief({ title: 'A brief address' });
  });

  it.each([
    ['articles', 'first-address', 'title', 'First address'],
    ['live-briefs', 'a-brief-address', 'title', 'A brief address'],
    ['authors', 'sample-author', 'name', 'Sample Author'],
  ])('/api/%s/slug/%s', async (type, slug, name, value) => {
    const { status, body } = await visitor.get(`/api/${type}/slug/${slug}`);
    expect([status, body.data[name], body.data.slug, body.meta]).toEqual([200, value, slug, {}]);
  });

  it('honours populate, fields and locale', async () => {
    const { body } = await visitor.get(
      '/api/articles/slug/first-address?fields=title&populate[credits][populate][author][fields]=name'
    );
    const [{ author: populated }] = body.data.credits as unknown as Json[];
    expect(populated.name).toBe('Sample Author');
    expect(body.data).not.toHaveProperty('body');
    const uk = await visitor.get('/api/articles/slug/persha-adresa?locale=uk');
    expect([uk.body.data.title, uk.body.data.locale]).toEqual(['Перша адреса', 'uk']);
  });

  it.each([
    'articles/slug/persha-adresa',
    'articles/slug/first-address?locale=uk',
    'articles/slug/FIRST-ADDRESS',
    'articles/slug/no-such',
    'articles/slug/%27%20or%201=1',
    'articles/slug/first-address%00',
    `articles/slug/${'a'.repeat(2000)}`,
    'live-briefs/slug/first-address',
    'authors/slug/no-such',
    'photos/slug/no-such',
  ])('404: %s', async (address) => {
    const { status, body } = await visitor.get(`/api/${address}`);
    expect([status, body.error.name]).toEqual([404, 'NotFoundError']);
  });

  it.each(['locale[]=en', 'nope=1', 'populate=nope'])('a bad query is a 400: %s', async (query) => {
    expect((await visitor.get(`/api/articles/slug/no-such?${query}`)).status).toBe(400);
  });

  it('GraphQL gives the same document', async () => {
    const { data } = await graphql<Record<string, Json>>(`
      {
        articleBySlug(slug: "first-address") {
          documentId
        }
        uk: articleBySlug(slug: "persha-adresa", locale: "uk") {
          documentId
          title
        }
        liveBriefBySlug(slug: "a-brief-address") {
          title
        }
        authorBySlug(slug: "sample-author") {
          name
        }
        none: articleBySlug(slug: "no-such") {
          title
        }
      }
    `);
    const { documentId } = story;
    expect(data).toEqual({
      articleBySlug: { documentId },
      uk: { documentId, title: 'Перша адреса' },
      liveBriefBySlug: { title: 'A brief address' },
      authorBySlug: { name: 'Sample Author' },
      none: null,
    });
  });
});

describe('a changed slug', () => {
  it.each(['articles', 'live-briefs', 'authors'])(
    'answers 301 and keeps the query: %s',
    async (type) => {
      const { documentId } =
        type === 'articles'
          ? await make.article({ title: 'Moving' })
          : type === 'authors'
            ? await make.author({ name: 'Moving' })
            : await make.brief({ title: 'Moving' });
      await change(`${type}/${documentId}?status=published`, { slug: 'moved-once' });
      await change(`${type}/${documentId}?status=published`, { slug: 'moved-twice' });
      for (const slug of ['moving', 'moved-once']) {
        const path = `/api/${type}/slug/${slug}?fields=slug&populate=*`;
        const { status, headers } = await visitor.get(path);
        expect([status, headers.get('location')]).toEqual([
          301,
          `/api/${type}/slug/moved-twice?fields=slug&populate=*`,
        ]);
        // With the slash that Strapi's router takes too.
        const slashed = await visitor.get(`/api/${type}/slug/${slug}/?fields=slug&populate=*`);
        expect([slashed.status, slashed.headers.get('location')]).toEqual([
          301,
          headers.get('location'),
        ]);
        const followed = await visitor.get(path, { redirect: 'follow' });
        expect([followed.status, followed.body.data.documentId]).toEqual([200, documentId]);
      }
    }
  );

  it('leads nowhere in another language, and not to what is no longer public', async () => {
    const { documentId } = await make.article({ title: 'Short lived' });
    await change(`articles/${documentId}?status=published`, { slug: 'longer-lived' });
    const { status } = await visitor.get('/api/articles/slug/short-lived?locale=uk');
    expect(status).toBe(404);
    const { data } = await graphql('{ articleBySlug(slug: "short-lived") { slug } }');
    expect(data.articleBySlug.slug).toBe('longer-lived');
    await newsroom.strapi.documents('api::article.article').unpublish({ documentId });
    for (const slug of ['short-lived', 'longer-lived']) {
      expect((await visitor.get(`/api/articles/slug/${slug}`)).status).toBe(404);
    }
  });
});

describe("the newsroom's day", () => {
  /** Kyiv's clock: [day, its first moment, the first after it]. */
  const DAYS: [day: string, hours: number, start: string, end: string][] = [
    ['2024-02-01', 24, '2024-01-31T22:00:00.000Z', '2024-02-01T22:00:00.000Z'],
    ['2024-03-31', 23, '2024-03-30T22:00:00.000Z', '2024-03-31T21:00:00.000Z'],
    ['2024-10-27', 25, '2024-10-26T21:00:00.000Z', '2024-10-27T22:00:00.000Z'],
  ];
  /** By moment: the documentId of what was published then. */
  const articles: Record<string, string> = {};
  const briefs: Record<string, string> = {};
  const before = (moment: string) => new Date(Date.parse(moment) - 1).toISOString();

  beforeAll(async () => {
    const credits = [{ author: author.documentId }];
    for (const [, , start, end] of DAYS) {
      for (const datePublished of [before(start), start, before(end), end]) {
        const brief = await make.brief({ title: 'Timed', datePublished });
        const article = await make.article({ title: 'Timed', datePublished, credits });
        briefs[datePublished] = brief.documentId;
        articles[datePublished] = article.documentId;
      }
    }
  });

  interface Found {
    data: { documentId: string }[];
    meta: { pagination: { total: number }; day: object };
  }

  const ids = (entries: { documentId: string }[]) => entries.map((entry) => entry.documentId);

  it.each(DAYS)('%s has %s hours in the lists', async (day, hours, start, end) => {
    expect(Date.parse(end) - Date.parse(start)).toBe(hours * 3_600_000);
    const within = (made: Record<string, string>) => [made[before(end)], made[start]];
    for (const [type, made] of [
      ['articles', articles],
      ['live-briefs', briefs],
    ] as const) {
      const { body } = await visitor.get<Found>(`/api/${type}?day=${day}`);
      expect(ids(body.data)).toEqual(within(made));
      expect(body.meta.pagination.total).toBe(2);
    }
    const { data } = await graphql<Record<string, Json>>(`{
      articles(day: "${day}") { documentId }
      articles_connection(day: "${day}", pagination: { pageSize: 1 }) { pageInfo { total } }
      liveBriefs_connection(day: "${day}") { nodes { documentId } pageInfo { total } }
    }`);
    expect(data).toEqual({
      articles: within(articles).map((documentId) => ({ documentId })),
      articles_connection: { pageInfo: { total: 2 } },
      liveBriefs_connection: {
        nodes: within(briefs).map((documentId) => ({ documentId })),
        pageInfo: { total: 2 },
      },
    });
  });

  it.each([
    ['2024-02-01', 2, '2024-01-31', '2024-02-02'],
    ['2024-03-31', 2, '2024-03-30', '2024-04-01'],
    ['2024-02-02', 1, '2024-02-01', '2024-03-30'],
    ['2024-07-01', 0, '2024-04-01', '2024-10-26'],
    ['2023-01-01', 0, null, '2024-01-31'],
  ])('/api/live-briefs/days/%s has %s between %s and %s', async (day, total, previous, next) => {
    const { status, body } = await visitor.get<Found>(`/api/live-briefs/days/${day}?fields=title`);
    expect([status, body.meta]).toEqual([200, { day: { day, total, previous, next } }]);
    expect(body.data).toHaveLength(total);
    const { data } = await graphql(
      `{ liveBriefDay(day: "${day}") { day total previous next briefs { documentId } } }`
    );
    const entries = ids(body.data).map((documentId) => ({ documentId }));
    expect(data.liveBriefDay).toEqual({ day, total, previous, next, briefs: entries });
  });

  it('honours filters, populate and locale, and says how many there are beyond its limit', async () => {
    const day = '/api/live-briefs/days/2024-02-01';
    const none = await visitor.get<Found>(`${day}?locale=uk`);
    expect(none.body.meta.day).toEqual({ day: '2024-02-01', total: 0, previous: null, next: null });
    const filtered = await visitor.get<Found>(`${day}?filters[documentId]=x&populate=article`);
    expect(filtered.body.data).toEqual([]);
    newsroom.strapi.config.set('plugin::newsroom.dayLimit', 1);
    const limited = await visitor.get<Found>(day);
    newsroom.strapi.config.set('plugin::newsroom.dayLimit', 1000);
    expect(limited.body.data).toHaveLength(1);
    expect(limited.body.meta.day).toMatchObject({ total: 2 });
  });

  it.each(['2024-02-30', '2024-2-1', 'today', '2024-02-01T00:00', '20240201', '0000-00-00', '%20'])(
    'refuses what is no day: %s',
    async (day) => {
      for (const path of [
        `articles?day=${day}`,
        `live-briefs?day=${day}`,
        `live-briefs/days/${day}`,
      ]) {
        const { status, body } = await visitor.get(`/api/${path}`);
        expect([status, body.error.name]).toEqual([400, 'ValidationError']);
        expect(body.error.message).toContain('YYYY-MM-DD');
      }
      for (const field of ['articles(DAY) { title }', 'liveBriefDay(DAY) { total }']) {
        const query = `{ ${field.replace('DAY', `day: "${decodeURIComponent(day)}"`)} }`;
        expect((await graphql(query)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
    }
  );

  it.each([
    'authors?day=2024-02-01',
    'photos?day=2024-02-01',
    'articles?day[]=2024-02-01',
    'articles?day=',
  ])('is a 400 where it means nothing: %s', async (address) => {
    expect((await visitor.get(`/api/${address}`)).status).toBe(400);
  });
});
