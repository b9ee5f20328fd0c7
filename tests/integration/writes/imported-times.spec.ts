import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, blocks, factories } from '../../support/factories';
import { graphqlClient } from '../../support/graphql';
import { type Json, httpClient } from '../../support/http';
import { type TypeName, type WayIn, type WaysIn, tokenWays, uidOf, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
let credits: object[];
let importer: Record<'REST' | 'GraphQL', WayIn>;

const STORIES = ['article', 'live-brief'] as const;
const APIS = ['REST', 'GraphQL'] as const;
const TIMES = ['firstPublishedAt', 'dateUpdated'] as const;
const RIGHT = 'plugin::newsroom.imports.write';
const PUBLISHED = { status: 'published' } as const;
const WAS = {
  firstPublishedAt: '2019-03-01T08:00:00.000Z',
  dateUpdated: '2019-03-02T09:30:00.000Z',
};
const OTHER = '2020-01-01T00:00:00.000Z';

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  credits = [{ author: (await make.author()).documentId }];
  const writes = STORIES.flatMap((type) =>
    ['find', 'findOne', 'create', 'update'].map((action) => `${uidOf(type)}.${action}`)
  );
  const rights = [...writes, 'api::author.author.find', 'plugin::newsroom.drafts.read', RIGHT];
  const key = await createApiToken(newsroom.strapi, 'custom', rights);
  importer = tokenWays(httpClient(newsroom.url, key), graphqlClient(newsroom.url, key));
});
afterAll(() => newsroom.stop());

const story = (fields: object = {}) => ({
  title: 'A story with a past',
  body: blocks('A sample paragraph.'),
  credits,
  ...fields,
});

async function stored(type: TypeName, documentId: string | null, locale = 'en') {
  const rows = await newsroom.strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId, locale } });
  const text = (value: unknown) => (value ? new Date(value as string).toISOString() : null);
  return Object.fromEntries(
    rows.map((row) => [
      row.publishedAt ? 'published' : 'draft',
      Object.fromEntries(TIMES.map((name) => [name, text(row[name])])),
    ])
  );
}

const everywhere = { draft: WAS, published: WAS };

describe.each(APIS)('an import through %s', (api) => {
  it.each(STORIES)('brings the past of a %s that it publishes at once', async (type) => {
    const { documentId, message } = await importer[api].create(type, story(WAS), PUBLISHED);
    expect(message).toBe('');
    expect(await stored(type, documentId)).toEqual(everywhere);
    const { body } = await ways.rest.get(`/api/${type}s/${documentId}`);
    expect(body.data?.timestamps).toMatchObject({
      published: { utc: WAS.firstPublishedAt },
      updated: { utc: WAS.dateUpdated },
      firstPublished: { utc: WAS.firstPublishedAt },
    });
  });

  it.each(['en', 'uk'])(
    'brings it with a draft, which is published later, in %s',
    async (locale) => {
      const { documentId } = await importer[api].create('article', story(WAS), { locale });
      const id = documentId ?? '';
      expect(await stored('article', id, locale)).toEqual({ draft: WAS });
      await ways.REST.update('article', id, { title: 'Retitled' }, { ...PUBLISHED, locale });
      expect(await stored('article', id, locale)).toEqual(everywhere);
      await ways.admin.update('article', id, story({ title: 'Again' }), { ...PUBLISHED, locale });
      expect(await stored('article', id, locale)).toEqual(everywhere);
    }
  );

  it.each(['draft', 'published'] as const)(
    'brings it with another language, %s',
    async (status) => {
      const { documentId } = await importer[api].create('article', story(), PUBLISHED);
      const id = documentId ?? '';
      const en = await stored('article', id);
      const sent = await importer[api].update('article', id, story(WAS), { status, locale: 'uk' });
      expect(sent.message).toBe('');
      expect(await stored('article', id, 'uk')).toEqual(
        status === 'draft' ? { draft: WAS } : everywhere
      );
      expect(await stored('article', id)).toEqual(en);
    }
  );

  it('brings it to a draft that had none, as to a story that was never updated', async () => {
    const { documentId } = await importer[api].create('article', story());
    const id = documentId ?? '';
    const { firstPublishedAt, dateUpdated } = WAS;
    await importer[api].update('article', id, { firstPublishedAt });
    expect((await stored('article', id)).draft).toEqual({ firstPublishedAt, dateUpdated: null });
    await importer[api].update('article', id, {}, PUBLISHED);
    await importer[api].update('article', id, { dateUpdated }, PUBLISHED);
    expect(await stored('article', id)).toEqual(everywhere);
  });

  it('may run again, with the same moments however they are written', async () => {
    const { documentId } = await importer[api].create('article', story(WAS), PUBLISHED);
    const again = { ...WAS, firstPublishedAt: '2019-03-01T10:00:00+02:00' };
    const outcome = await importer[api].update(
      'article',
      documentId ?? '',
      story(again),
      PUBLISHED
    );
    expect(outcome.message).toBe('');
    await importer[api].update('article', documentId ?? '', { firstPublishedAt: null });
    expect(await stored('article', documentId)).toEqual(everywhere);
  });

  it.each(TIMES)(
    'brings %s once: another one is refused, and the stored one named',
    async (name) => {
      const { documentId } = await importer[api].create('article', story(WAS), PUBLISHED);
      const id = documentId ?? '';
      for (const status of ['draft', 'published'] as const) {
        const outcome = await importer[api].update('article', id, { [name]: OTHER }, { status });
        expect(outcome).toMatchObject({ documentId: null, paths: [name], isServerError: false });
        expect(outcome.message).toContain(WAS[name]);
      }
      expect(await stored('article', id)).toEqual(everywhere);
    }
  );

  it.each(TIMES)('is told of a %s that has not come yet', async (name) => {
    const ahead = new Date(Date.now() + 3_600_000).toISOString();
    const outcome = await importer[api].create('article', story({ [name]: ahead }));
    expect(outcome).toMatchObject({ documentId: null, paths: [name], isServerError: false });
  });

  it('leaves an editor’s later update its own moment', async () => {
    const { documentId } = await importer[api].create('article', story(WAS), PUBLISHED);
    const id = documentId ?? '';
    const from = new Date().toISOString();
    await ways.admin.update('article', id, story({ substantiveUpdate: true }), PUBLISHED);
    const { published } = await stored('article', id);
    expect(published?.firstPublishedAt).toBe(WAS.firstPublishedAt);
    expect(String(published?.dateUpdated) >= from).toBe(true);
  });
});

describe.each(APIS)('without an importer’s right, through %s', (api) => {
  it.each(TIMES)('%s is refused, with what it takes', async (name) => {
    const known = (await ways[api].create('article', story(), PUBLISHED)).documentId ?? '';
    const before = await stored('article', known);
    for (const value of [WAS[name], OTHER]) {
      for (const outcome of [
        await ways[api].create('article', story({ [name]: value })),
        await ways[api].create('live-brief', story({ [name]: value }), PUBLISHED),
        await ways[api].update('article', known, { [name]: value }),
        await ways[api].update('article', known, story({ [name]: value }), PUBLISHED),
        await ways[api].update('article', known, story({ [name]: value }), { locale: 'uk' }),
      ]) {
        expect(outcome).toMatchObject({ documentId: null, paths: [name], isServerError: false });
        expect(outcome.message).toContain('imports: write');
      }
    }
    expect(await stored('article', known)).toEqual(before);
    expect(await stored('article', known, 'uk')).toEqual({});
  });

  it('what was read can be sent back', async () => {
    const { documentId } = await importer[api].create('article', story(WAS), PUBLISHED);
    const outcome = await ways[api].update('article', documentId ?? '', story(WAS), PUBLISHED);
    expect(outcome.message).toBe('');
    const none = { firstPublishedAt: null, dateUpdated: null };
    expect((await ways[api].create('article', story(none))).message).toBe('');
    expect(await stored('article', documentId)).toEqual(everywhere);
  });
});

it('a wall clock in an import is the newsroom’s, and no time at all is refused', async () => {
  const sent = { firstPublishedAt: '2019-03-01T10:00', dateUpdated: '2019-03-02T11:30' };
  const { documentId } = await importer.REST.create('article', story(sent), PUBLISHED);
  expect(await stored('article', documentId)).toEqual(everywhere);
  for (const name of TIMES) {
    for (const value of ['2019-02-30T10:00', 'soon', 5, true, {}]) {
      const outcome = await importer.REST.create('article', story({ [name]: value }));
      expect(outcome).toMatchObject({ documentId: null, paths: [name], isServerError: false });
    }
  }
});

it.each(['admin', 'code'] as const)('what %s sends for both is ignored', async (name) => {
  const sent = { firstPublishedAt: OTHER, dateUpdated: OTHER };
  const { documentId } = await ways[name].create('article', story(sent));
  const id = documentId ?? '';
  const empty = { firstPublishedAt: null, dateUpdated: null };
  expect(await stored('article', id)).toEqual({ draft: empty });
  await ways[name].update('article', id, sent);
  expect(await stored('article', id)).toEqual({ draft: empty });

  const from = new Date().toISOString();
  await ways[name].update('article', id, sent, PUBLISHED);
  const first = await stored('article', id);
  expect(String(first.published?.firstPublishedAt) >= from).toBe(true);
  await ways[name].update('article', id, { ...sent, firstPublishedAt: null }, PUBLISHED);
  expect(await stored('article', id)).toEqual(first);

  const direct = await ways[name].create('article', story(sent), PUBLISHED);
  const { published } = await stored('article', direct.documentId);
  expect(published?.firstPublishedAt).not.toBe(OTHER);
  expect(published?.dateUpdated).toBeNull();

  const imported = await importer.REST.create('article', story(WAS), PUBLISHED);
  const outcome = await ways[name].update(
    'article',
    imported.documentId ?? '',
    story(sent),
    PUBLISHED
  );
  expect(outcome.message).toBe('');
  expect(await stored('article', imported.documentId)).toEqual(everywhere);
});

it('events carry what an import has brought', async () => {
  const { documentId } = await importer.REST.create('live-brief', story(WAS), PUBLISHED);
  const { body } = await ways.rest.get<{ data: Json[] }>('/api/events?limit=100');
  const [event] = body.data.filter(({ data }) => data?.documentId === documentId);
  expect(event).toMatchObject({
    type: 'live-brief.published',
    data: {
      ...WAS,
      timestamps: {
        updated: { utc: WAS.dateUpdated },
        firstPublished: { utc: WAS.firstPublishedAt },
      },
    },
  });
});
