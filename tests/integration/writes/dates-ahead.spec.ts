import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, blocks, factories } from '../../support/factories';
import { graphqlClient } from '../../support/graphql';
import { httpClient } from '../../support/http';
import { type TypeName, WAYS, type WaysIn, pathsIn, uidOf, waysIn } from './ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;
let credits: object[];

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  credits = [{ author: (await make.author()).documentId }];
});
afterAll(() => newsroom.stop());

const PUBLISHED = { status: 'published' } as const;
const STORIES = ['article', 'live-brief'] as const;

const story = (fields: object = {}) => ({
  title: 'A dated story',
  body: blocks('A sample paragraph.'),
  credits,
  ...fields,
});

interface Dates {
  datePublished: string | null;
  dateUpdated: string | null;
  firstPublishedAt: string | null;
  substantiveUpdate: boolean | null;
}

type Versions = Partial<Record<'draft' | 'published', Dates>>;

async function dates(type: TypeName, documentId: string, locale = 'en'): Promise<Versions> {
  const rows = await newsroom.strapi.db
    .query(uidOf(type))
    .findMany({ where: { documentId, locale } });
  const versions: Versions = {};
  const text = (value: unknown) => (value ? new Date(value as string).toISOString() : null);
  for (const row of rows) {
    versions[row.publishedAt ? 'published' : 'draft'] = {
      datePublished: text(row.datePublished),
      dateUpdated: text(row.dateUpdated),
      firstPublishedAt: text(row.firstPublishedAt),
      substantiveUpdate: row.substantiveUpdate,
    };
  }
  return versions;
}

describe('a time that has not come', () => {
  const MINUTE = 60_000;
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

  it.each(STORIES)('is refused when %s is published, in every way', async (type) => {
    for (const way of WAYS) {
      const created = await ways[way].create(type, story());
      const id = created.documentId ?? '';
      const outcome = await ways[way].update(
        type,
        id,
        story({ datePublished: inMinutes(7) }),
        PUBLISHED
      );
      expect([way, outcome.documentId, outcome.isServerError]).toEqual([way, null, false]);
      expect([way, outcome.paths]).toEqual([way, ['datePublished']]);
      expect((await dates(type, id)).published).toBeUndefined();
      const near = story({ datePublished: inMinutes(3) });
      expect((await ways[way].update(type, id, near, PUBLISHED)).documentId).toBe(id);
    }
  });

  it('may stand in a draft, and is allowed by configuration', async () => {
    const draft = await make.article({ datePublished: '2030-01-01T10:00:00Z' }, '?status=draft');
    expect((await dates('article', draft.documentId)).draft?.datePublished).toMatch(/^2030/);
    newsroom.strapi.config.set('plugin::newsroom.futureDates', 'allow');
    const { documentId } = await make.article({ datePublished: '2030-01-01T10:00:00Z' });
    newsroom.strapi.config.set('plugin::newsroom.futureDates', 'refuse');
    expect((await dates('article', documentId)).published?.datePublished).toMatch(/^2030/);
  });
});

describe('an importer’s right', () => {
  const RIGHT = 'plugin::newsroom.imports.write';
  const WRITES = [
    'api::author.author.find',
    'api::article.article.find',
    'api::article.article.create',
    'api::live-brief.live-brief.find',
    'api::live-brief.live-brief.create',
  ];
  const AHEAD = '2030-01-01T10:00:00.000Z';

  it.each([
    ['of full access', 'full-access', undefined, false],
    ['with rights of its own', 'custom', WRITES, false],
    ['with that right', 'custom', [...WRITES, RIGHT], true],
  ] as const)('a token %s', async (_what, type, permissions, isImporter) => {
    const key = await createApiToken(newsroom.strapi, type, permissions && [...permissions]);
    const client = httpClient(newsroom.url, key);
    expect((await client.get('/api/newsroom/imports')).status).toBe(isImporter ? 200 : 403);
    for (const path of ['articles', 'live-briefs']) {
      const answer = await client.post(`/api/${path}`, { data: story({ datePublished: AHEAD }) });
      const { data, error } = answer.body;
      expect([path, answer.status, data?.timestamps.published.utc]).toEqual(
        isImporter ? [path, 201, AHEAD] : [path, 400, undefined]
      );
      expect(pathsIn(error?.details)).toEqual(isImporter ? [] : ['datePublished']);
    }
    const { errors } = await graphqlClient(newsroom.url, key)(
      `mutation($data: ArticleInput!) { createArticle(data: $data) { documentId } }`,
      { data: story({ datePublished: AHEAD }) }
    );
    expect(errors === undefined).toBe(isImporter);
  });

  it('is none of a token that only reads, and publishes nothing by itself', async () => {
    const reads = httpClient(newsroom.url, await createApiToken(newsroom.strapi, 'read-only'));
    expect((await reads.get('/api/newsroom/imports')).status).toBe(403);
    const key = await createApiToken(newsroom.strapi, 'custom', [RIGHT]);
    const data = story({ datePublished: AHEAD });
    expect((await httpClient(newsroom.url, key).post('/api/articles', { data })).status).toBe(403);
  });

  it('is given by a checkbox among a token’s permissions', async () => {
    const { client } = await logIn(newsroom);
    const { body } = await client.get<{ data: Record<string, { controllers: object }> }>(
      '/admin/content-api/permissions'
    );
    expect(body.data['plugin::newsroom']?.controllers).toMatchObject({ imports: ['write'] });
  });
});
