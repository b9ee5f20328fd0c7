import type { Core } from '@strapi/strapi';

import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, type Made, blocks, factories } from '../../support/factories';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HttpClient, type Json, httpClient } from '../../support/http';
import { PROBES_GRAPHQL, PROBES_REST, REFUSED_GRAPHQL, REFUSED_REST } from './draft-probes';

let newsroom: Newsroom;
let token: string;
let visitor: HttpClient;
let editor: HttpClient;
let make: Factories;
let alpha: Made;
let beta: Made;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  token = await createApiToken(newsroom.strapi);
  visitor = httpClient(newsroom.url);
  editor = httpClient(newsroom.url, token);
  make = factories(editor);
  const portrait = (await make.photo()).documentId;
  const author = await make.author({
    name: 'Sample Author',
    email: 'hidden@sample.example',
    portrait,
  });
  const credits = [{ author: author.documentId }];
  alpha = await make.article({ title: 'Alpha', credits, audioTrack: await make.audioTrack() });
  beta = await make.article({ title: 'Beta', credits });
  await make.brief({ title: 'Brief of Alpha', article: alpha.documentId });
});
afterAll(() => newsroom.stop());

const SENTENCE = /^Only published content is public.* send an API token/;

describe('what would show drafts is refused in words', () => {
  let signedIn: string;

  beforeAll(async () => {
    signedIn = await signIn(newsroom.strapi);
  });

  it.each(REFUSED_REST)('REST: %s', async (address) => {
    const path = `/api/${address.replace('ALPHA', alpha.documentId)}`;
    for (const client of [visitor, httpClient(newsroom.url, signedIn)]) {
      const { status, body } = await client.get(path);
      expect([status, body.error.name]).toEqual([403, 'ForbiddenError']);
      expect(body.error.message).toMatch(SENTENCE);
    }
    expect((await editor.get(path)).status).not.toBe(403);
  });

  it.each(REFUSED_GRAPHQL)('GraphQL: %s', async (query) => {
    for (const client of [graphqlClient(newsroom.url), graphqlClient(newsroom.url, signedIn)]) {
      const { errors } = await client(`{ ${query} }`);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect(errors?.[0]?.message).toMatch(SENTENCE);
    }
    expect((await graphqlClient(newsroom.url, token)(`{ ${query} }`)).errors).toBeUndefined();
  });
});

describe('a token', () => {
  const DRAFTS = '/api/articles?status=draft&filters[title]=Alpha';
  const FIND = 'api::article.article.find';
  const RIGHT = 'plugin::newsroom.drafts.read';

  it.each([
    ['of full access', 'full-access', undefined, 200],
    ['that may read everything public', 'read-only', undefined, 403],
    ['with rights of its own', 'custom', [FIND], 403],
    ['with the right to read drafts', 'custom', [FIND, RIGHT], 200],
    ['with the right to read drafts alone', 'custom', [RIGHT], 403],
  ] as const)('%s', async (_what, type, permissions, expected) => {
    const key = await createApiToken(newsroom.strapi, type, permissions && [...permissions]);
    const client = httpClient(newsroom.url, key);
    const { status, body } = await client.get<{ data: Json[] }>(DRAFTS);
    expect(status).toBe(expected);
    expect(body.data?.[0]?.publishedAt === null).toBe(expected === 200);
    const { errors } = await graphqlClient(
      newsroom.url,
      key
    )('{ articles(status: DRAFT) { title } }');
    expect(errors === undefined).toBe(expected === 200);
    const isGranted = type === 'full-access' || Boolean(permissions?.some((one) => one === RIGHT));
    expect((await client.get('/api/newsroom/drafts')).status).toBe(isGranted ? 200 : 403);
  });

  it('that may create may create drafts, and read no other', async () => {
    const key = await createApiToken(newsroom.strapi, 'custom', [
      'api::author.author.create',
      'api::article.article.create',
      'api::article.article.update',
      FIND,
    ]);
    const client = httpClient(newsroom.url, key);
    const data = { title: 'Imported', body: blocks('Text.') };
    expect((await client.post('/api/articles?status=draft', { data })).status).toBe(201);
    const populated = '/api/articles?status=draft&populate[localizations]=true';
    expect((await client.post(populated, { data })).status).toBe(403);
    const changed = `/api/articles/${alpha.documentId}?status=draft`;
    expect((await client.put(changed, { data: {} })).status).toBe(403);
  });

  it('gets the right by a checkbox among its permissions', async () => {
    const { client } = await logIn(newsroom);
    const { body } = await client.get<{ data: Record<string, { controllers: object }> }>(
      '/admin/content-api/permissions'
    );
    expect(body.data['plugin::newsroom']?.controllers).toMatchObject({ drafts: ['read'] });
  });

  it('is needed also where a role has been given the permission', async () => {
    const role = await newsroom.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    const permissions = newsroom.strapi.db.query('plugin::users-permissions.permission');
    const { id } = await permissions.create({ data: { action: RIGHT, role: role.id } });
    expect((await visitor.get(DRAFTS)).status).toBe(403);
    await permissions.delete({ where: { id } });
  });
});

describe('a visitor cannot tell that a draft exists', () => {
  async function everything(): Promise<Record<string, unknown>> {
    const answers: Record<string, unknown> = {};
    for (const address of PROBES_REST) {
      const { status, body } = await visitor.get(
        `/api/${address.replace('ALPHA', alpha.documentId)}`
      );
      answers[address] = { status, body };
    }
    for (const query of PROBES_GRAPHQL) {
      answers[query] = await graphqlClient(newsroom.url)(`{ ${query} }`);
    }
    return answers;
  }

  it('every answer is the same before and after', async () => {
    const before = await everything();
    const story = { body: blocks('Secret.'), credits: alpha.credits };
    await make.article({ title: 'Secret story' }, '?status=draft');
    await put(`${beta.documentId}?status=draft`, { title: 'Secret change', slug: 'secret-change' });
    await put(`${alpha.documentId}?locale=uk&status=draft`, {
      ...story,
      title: 'Secret in Ukrainian',
    });
    const drafts = await editor.get<{ data: Json[] }>(
      '/api/articles?status=draft&locale=*&_q=Secret'
    );
    expect(drafts.body.data).toHaveLength(3);
    expect(await everything()).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/secret (story|change)/i);
  });

  const put = async (address: string, data: object) => {
    const answer = await editor.put(`/api/articles/${address}`, { data });
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
  };
});

describe('a published brief whose article is not public', () => {
  let ids: string[];

  beforeAll(async () => {
    const draft = await make.article({ title: 'Unseen draft' }, '?status=draft');
    const former = await make.article({ title: 'Unseen former' });
    const briefs = [
      await make.brief({ title: 'About nothing' }),
      await make.brief({ title: 'About a draft', article: draft.documentId }),
      await make.brief({ title: 'About a former story', article: former.documentId }),
    ];
    ids = briefs.map(({ documentId }) => documentId);
    await newsroom.strapi
      .documents('api::article.article')
      .unpublish({ documentId: former.documentId });
  });

  const total = async (filter: string) =>
    (await visitor.get(`/api/live-briefs?${filter}`)).body.meta.pagination.total;

  it('shows none, in REST and GraphQL', async () => {
    const rest = await visitor.get<{ data: Json[] }>(
      `/api/live-briefs?${ids.map((id) => `filters[documentId][$in]=${id}`).join('&')}&populate=article`
    );
    expect(rest.body.data.map(({ article }) => article)).toEqual([null, null, null]);
    const { data } = await graphqlClient(newsroom.url)<{ liveBriefs: Json[] }>(
      'query ($ids: [ID]) { liveBriefs(filters: { documentId: { in: $ids } }) { article { title } } }',
      { ids }
    );
    expect(data.liveBriefs).toEqual([{ article: null }, { article: null }, { article: null }]);
  });

  it.each([
    'filters[article][title][$contains]=Unseen',
    'filters[article][publishedAt][$null]=true&filters[article][title][$notNull]=true',
    'filters[$and][0][article][slug][$startsWith]=unseen',
  ])('is not found by it: %s', async (filter) => {
    expect(await total(filter)).toBe(0);
  });

  it('counts as a brief without a story', async () => {
    expect(await total('filters[article][id][$notNull]=true')).toBe(1);
    expect(await total('filters[article][id][$null]=true')).toBe(3);
  });

  it('is not sorted by it', async () => {
    const titles = async (sort: string) => {
      const { body } = await visitor.get<{ data: Json[] }>(
        `/api/live-briefs?filters[title][$startsWith]=About&sort=${sort}`
      );
      return body.data.map(({ title }) => title);
    };
    expect(await titles('article.title:asc,id')).toEqual(await titles('article.title:desc,id'));
  });
});

describe('what is private stays private, for a token too', () => {
  const ALL = [
    'authors?populate=*',
    'articles?populate[credits][populate]=author&populate[audioTrack][populate]=*',
    'articles?populate=*&status=draft',
    'photos?populate[image][populate]=*',
  ];

  it.each(ALL)('is in no answer: %s', async (address) => {
    const { status, text } = await editor.get(`/api/${address}`);
    expect(status).toBe(200);
    expect(text).not.toMatch(/"(email|textFingerprint|createdBy|updatedBy)"|hidden@sample/);
  });

  it.each([
    'authors?fields=email',
    'authors?sort=email',
    'authors?filters[email][$contains]=hidden',
    'articles?filters[credits][author][email][$contains]=hidden',
    'articles?populate[credits][populate][author][sort]=email',
    'articles?populate[credits][populate][author][filters][email]=x',
    'articles?filters[audioTrack][textFingerprint][$notNull]=true',
    'articles?sort=audioTrack.textFingerprint',
    'articles?populate[audioTrack][fields]=textFingerprint',
    'articles?filters[createdBy][id]=1',
    'articles?populate=createdBy',
  ])('cannot be asked for: %s', async (address) => {
    expect((await editor.get(`/api/${address}`)).status).toBe(400);
  });

  it('is not searched', async () => {
    expect((await editor.get('/api/authors?_q=hidden@sample')).body.data).toEqual([]);
    expect((await editor.get('/api/authors?_q=Sample Author')).body.data).not.toEqual([]);
  });

  it.each([
    ['Author', 'email'],
    ['AuthorFiltersInput', 'email'],
    ['ComponentNewsroomAudioTrack', 'textFingerprint'],
    ['ComponentNewsroomAudioTrackFiltersInput', 'textFingerprint'],
    ['UploadFile', 'related'],
  ])('GraphQL %s has no %s', async (type, name) => {
    const ask: GraphqlClient = graphqlClient(newsroom.url, token);
    const { data } = await ask(
      `{ type: __type(name: "${type}") { fields { name } inputFields { name } } }`
    );
    const fields = (data.type.fields ?? data.type.inputFields) as unknown as Json[];
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.map((field) => field.name)).not.toContain(name);
  });

  it('the public sees no list of files', async () => {
    expect((await visitor.get('/api/upload/files')).status).toBe(403);
  });
});

/** Somebody with an account of the website, whose role may read what the public may. */
async function signIn(strapi: Core.Strapi): Promise<string> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  for (const type of ['article', 'live-brief', 'author', 'photo']) {
    for (const action of ['find', 'findOne']) {
      await strapi.db.query('plugin::users-permissions.permission').create({
        data: { action: `api::${type}.${type}.${action}`, role: role.id },
      });
    }
  }
  const users = strapi.plugin('users-permissions');
  const user = await users.service('user').add({
    username: 'reader',
    email: 'reader@sample.example',
    password: 'Password-0f-a-reader',
    provider: 'local',
    confirmed: true,
    role: role.id,
  });
  return users.service('jwt').issue({ id: user.id });
}
