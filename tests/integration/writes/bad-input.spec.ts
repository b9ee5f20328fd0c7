import { type Newsroom, bootNewsroom } from '../../support/boot';
import { factories } from '../../support/factories';
import { createApiToken } from '../../support/api-token';
import { databaseContent } from './database-content';
import { type TypeName, WAYS, type WayName, type WaysIn, uidOf, waysIn } from './ways-in';
import { wrongValues } from './wrong-values';

let newsroom: Newsroom;
let ways: WaysIn;
let image: number;
const known = {} as Record<TypeName, string>;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  // Every request here that cannot be parsed would fill the screen.
  newsroom.strapi.log.silent = true;
  ways = await waysIn(newsroom);
  const make = factories(ways.rest);
  known.article = (await make.article()).documentId;
  known['live-brief'] = (await make.brief()).documentId;
  known.author = (await make.author()).documentId;
  known.photo = (await make.photo()).documentId;
  const photo = await newsroom.strapi.db
    .query('api::photo.photo')
    .findOne({ where: { documentId: known.photo }, populate: ['image'] });
  image = photo.image.id;
});
afterAll(() => newsroom.stop());

/** Runs what must change nothing. */
async function unchanged<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = await databaseContent(newsroom.strapi);
  const result = await work();
  expect(await databaseContent(newsroom.strapi)).toEqual(before);
  return result;
}

describe.each(WAYS)('values of a wrong form, sent through %s', (name) => {
  const TYPES = ['article', 'live-brief', 'author', 'photo'] as const;
  const VERBS: Record<WayName, Array<'create' | 'update'>> = {
    admin: ['update'],
    REST: ['create', 'update'],
    GraphQL: ['create'],
    code: ['create'],
  };

  it.each(TYPES)('are refused for every attribute of a %s, and change nothing', async (type) => {
    const wrong: string[] = [];
    let tried = 0;
    const before = await databaseContent(newsroom.strapi);
    for (const { path, data, values, type: of } of wrongValues(newsroom.strapi, image)) {
      if (of !== type) continue;
      for (const value of values) {
        if (isFineFor(name, path, value)) continue;
        for (const verb of VERBS[name]) {
          const { documentId, isServerError, message } =
            verb === 'create'
              ? await ways[name].create(type, data(value))
              : await ways[name].update(type, known[type], data(value));
          tried += 1;
          if (documentId === null && !isServerError && message) continue;
          wrong.push(`${verb} ${path} = ${JSON.stringify(value)?.slice(0, 80)}: ${message}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await databaseContent(newsroom.strapi)).toEqual(before);
    expect(tried).toBeGreaterThan(80);
  });
});

/**
 * GraphQL makes a list of a single value, and text of a number that is an id; both by its rules. The
 * admin panel leaves out what none of its forms has.
 */
function isFineFor(name: WayName, path: string, value: unknown): boolean {
  if (name === 'admin' && path === 'isShown') return true;
  return (
    name === 'GraphQL' && /credits$|links$|translations$|corrections$/.test(path) && isEmpty(value)
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

describe('a refusal names the field', () => {
  const CASES: Array<[type: TypeName, path: string, data: () => object]> = [
    ['article', 'title', () => ({ title: 'x'.repeat(256) })],
    ['article', 'credits.0.creditedAs', () => ({ credits: [{ creditedAs: 'x'.repeat(256) }] })],
    ['article', 'body', () => ({ body: 'text' })],
    ['article', 'body.0', () => ({ body: [{ type: 'marquee', children: [] }] })],
    ['article', 'summary', () => ({ summary: 'a\u0000b' })],
    ['article', 'leadPhoto', () => ({ leadPhoto: 2_147_483_648 })],
    ['article', 'corrections.0.kind', () => ({ corrections: [{ kind: 'rumour', text: 'x' }] })],
    ['author', 'name', () => ({ name: null })],
    ['author', 'name', () => ({ name: ' \u200b ' })],
    ['author', 'links.0.url', () => ({ name: 'N', links: [{ url: '' }] })],
    ['author', 'email', () => ({ name: 'N', email: `${'x'.repeat(250)}@a.example` })],
    ['photo', 'image', () => ({ name: 'N', alternativeText: 'A' })],
    ['photo', 'image', () => ({ name: 'N', alternativeText: 'A', image: null })],
    ['photo', 'alternativeText', () => ({ name: 'N', image })],
    ['photo', 'alternativeText', () => ({ name: 'N', alternativeText: '', image })],
    ['photo', 'name', () => ({ name: null, alternativeText: 'A', image })],
    ['photo', 'rightsExpire', () => photo({ rightsExpire: '2024-02-30' })],
    ['photo', 'alternativeText', () => photo({ alternativeText: 'x'.repeat(1001) })],
    ['photo', 'digitalSourceType', () => photo({ digitalSourceType: 'nonsense' })],
  ];
  const photo = (fields: object) => ({ name: 'N', alternativeText: 'A', image, ...fields });

  it.each(CASES)('of a %s: %s (%#)', async (type, path, data) => {
    await unchanged(async () => {
      for (const name of ['admin', 'REST', 'code'] as const) {
        const outcome = await ways[name].create(type, data());
        expect([name, outcome]).toMatchObject([name, { documentId: null, paths: [path] }]);
      }
    });
  });

  it.each(['image', 'alternativeText', 'name'])('also when a photo loses its %s', async (field) => {
    await unchanged(async () => {
      for (const name of WAYS) {
        const outcome = await ways[name].update('photo', known.photo, { [field]: null });
        expect([name, outcome]).toMatchObject([name, { documentId: null, paths: [field] }]);
      }
      for (const gone of [{ set: [] }, { disconnect: [image] }, []]) {
        const outcome = await ways.REST.update('photo', known.photo, { image: gone });
        expect(outcome).toMatchObject({ documentId: null, paths: ['image'] });
      }
    });
  });
});

it('texts up to their limits are stored whole', async () => {
  for (const text of ['x'.repeat(255), 'є'.repeat(255), '😀'.repeat(127)]) {
    const data = { title: text, summary: text.repeat(200), bylineOverride: text };
    const { documentId, message } = await ways.REST.create('article', data);
    expect(message).toBe('');
    const row = await newsroom.strapi.db
      .query('api::article.article')
      .findOne({ where: { documentId } });
    expect(row).toMatchObject(data);
  }
});

describe('requests that make no sense', () => {
  const send = (path: string, body: string, method = 'POST', token = 'REST') =>
    fetch(`${newsroom.url}${path}`, {
      method,
      body,
      headers: { 'content-type': 'application/json', authorization: authorization[token] ?? '' },
    }).then(async (response) => ({ status: response.status, text: await response.text() }));
  const authorization: Record<string, string> = {};
  const deep = (depth: number) => '{"children":['.repeat(depth) + ']}'.repeat(depth);

  beforeAll(async () => {
    authorization.REST = `Bearer ${await createApiToken(newsroom.strapi)}`;
  });

  it.each([
    ...['', '{', '{"data":', '[1', 'null', '5', '"text"', '[]', '{}', '{"data":null}'],
    ...['{"data":5}', '{"data":"text"}', '{"data":[{"title":"T"}]}', '{"data":{"title":"T"'],
    ...['{"data":{"title":"T","__proto__":{"x":1}}}', '{"data":{"unknown":1}}'],
    ...['{"data":{"constructor":1}}', '{"data":{"credits":[{"constructor":1}]}}'],
    ...['{"data":{"title":"T","id":5}}', '{"data":{"title":"T","documentId":"x"}}'],
    ...['{"data":{"title":"T","createdAt":"2020-01-01T00:00:00Z"}}'],
  ])('%s', async (body) => {
    await unchanged(async () => {
      expect((await send('/api/articles?status=draft', body)).status).toBe(400);
      expect((await send(`/api/articles/${known.article}`, body, 'PUT')).status).toBe(400);
    });
  });

  it('a text of 10 MB is too much', async () => {
    const body = JSON.stringify({ data: { title: 'T', summary: 'x'.repeat(10_000_000) } });
    await unchanged(async () => {
      expect((await send('/api/articles?status=draft', body)).status).toBe(413);
    });
  });

  it.each(['body', 'leadPhoto', 'credits', 'audioTrack', 'unknown'])(
    'data nested thousands of levels deep in %s',
    async (field) => {
      const data = (depth: number) => `{"title":"T","${field}":[${deep(depth)}]}`;
      const parsed = JSON.parse(data(1500));
      const mutation = 'mutation ($d: ArticleInput!) { createArticle(data: $d) { slug } }';
      await unchanged(async () => {
        const rest = await send('/api/articles?status=draft', `{"data":${data(10_000)}}`);
        const forms = ways.session.manage('api::article.article');
        const saved = await forms.update(known.article, parsed);
        expect([rest.status, saved.status]).toEqual([400, 400]);
        const { data: answer, errors } = await ways.graphql(mutation, { d: parsed });
        expect(errors?.[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
        expect(answer?.createArticle ?? null).toBeNull();
      });
    }
  );

  it.each(['xx', 'fr', '*', 'zzzzzzzzzzzzz', '-', 'en,uk', 'EN'])(
    'the locale %s',
    async (locale) => {
      await unchanged(async () => {
        for (const name of WAYS) {
          const outcomes = [
            await ways[name].create('article', { title: 'T' }, { locale }),
            await ways[name].update('article', known.article, { title: 'T' }, { locale }),
          ];
          for (const outcome of outcomes) {
            expect([name, outcome]).toMatchObject([
              name,
              { documentId: null, isServerError: false },
            ]);
          }
        }
      });
    }
  );

  it.each(['locale[a]=b', 'locale=%00', 'locale=en&locale=uk', 'status=nonsense', 'status[a]=1'])(
    'the parameter %s',
    async (query) => {
      const data = { title: 'T' };
      await unchanged(async () => {
        const created = await ways.rest.post(`/api/articles?${query}`, { data });
        const updated = await ways.rest.put(`/api/articles/${known.article}?${query}`, { data });
        expect([created.status, updated.status]).toEqual([400, 400]);
      });
    }
  );
});

describe('a document that does not exist', () => {
  const MISSING = ['nosuchdocument0000000000', '0', '-1', '99999999999999999999', 'a%00b', "x'--"];

  it.each(MISSING)('%s is not written', async (documentId) => {
    await unchanged(async () => {
      for (const type of Object.keys(known) as TypeName[]) {
        const path = `/api/${type}s/${documentId}`;
        const put = await ways.rest.put(path, { data: { slug: 'x' } });
        expect([400, 404]).toContain(put.status);
        expect([204, 400, 404]).toContain((await ways.rest.del(path)).status);
        // The content manager itself asks the database for what the address says.
        const forms = ways.session.manage(uidOf(type));
        const asked = documentId.replace('%00', '');
        const answers = await Promise.all([
          forms.update(asked, { slug: 'x' }),
          forms.publish(asked),
          forms.unpublish(asked),
          forms.discard(asked),
          forms.clone(asked, {}),
          forms.remove(asked),
        ]);
        expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      }
      for (const name of ['GraphQL', 'code'] as const) {
        const outcome = await ways[name].update('article', documentId, { title: 'T' });
        expect(outcome).toMatchObject({ documentId: null, isServerError: false });
      }
    });
  });

  it('is a 404 where it is asked for', async () => {
    const forms = ways.session.manage('api::article.article');
    const [missing = ''] = MISSING;
    expect((await forms.publish(missing, { title: 'T' })).status).toBe(404);
    expect((await ways.rest.put(`/api/articles/${missing}`, { data: {} })).status).toBe(404);
  });
});

it('a number from outside is no row’s number', async () => {
  const forms = ways.session.manage('api::article.article');
  const created = await forms.create({ title: 'T', id: known.article.length });
  expect(created.status).toBe(201);
  expect(created.body.data?.id).not.toBe(known.article.length);
  expect((await forms.create({ title: 'T', documentId: { a: 1 } })).status).toBe(400);
});
