import type { Core } from '@strapi/strapi';

import { createApiToken } from '../../support/api-token';
import { type Made, factories } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HostProject, packPlugin, startHost } from '../../support/host-project';
import { type HttpClient, type Json, httpClient } from '../../support/http';
import { PAGE, TAG, components, content } from './host-content';

let host: HostProject;
let visitor: HttpClient;
let editor: HttpClient;
let graphql: GraphqlClient;
let open: Made;
let secret: Made;

const ARTICLE = 'api::article.article';

beforeAll(async () => {
  host = await startHost({
    content,
    components,
    hasNewsroomTypes: true,
    installed: ['@strapi/plugin-graphql', '@strapi/plugin-users-permissions'],
    // GraphQL has the settings that it comes with: no limit of a page.
    plugins: {
      guard: packPlugin('guard', { limits: { enabled: false } }),
      newsroom: packPlugin('newsroom'),
    },
    schemas: {
      'api/article': ({ attributes }) => {
        attributes.page = { type: 'relation', relation: 'oneToOne', target: PAGE };
      },
    },
    publicTypes: [PAGE, TAG, ARTICLE, 'api::author.author', 'api::photo.photo'],
  });
  await allow(host.strapi, `${TAG}.create`);
  visitor = httpClient(host.url);
  editor = httpClient(host.url, await createApiToken(host.strapi));
  graphql = graphqlClient(host.url);
  await write();
});
afterAll(() => host.stop());

async function allow(strapi: Core.Strapi, action: string): Promise<void> {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  const data = { action, role: role.id };
  await strapi.db.query('plugin::users-permissions.permission').create({ data });
}

/** A story that is public and has a secret change, one that is secret, and what a host has of both. */
async function write(): Promise<void> {
  const make = factories(editor);
  const cover = await uploadFile(editor, 'cover.jpg', 'image/jpeg', tinyJpeg);
  open = await make.article({ title: 'Open story' });
  secret = await make.article({ title: 'Secret story' }, '?status=draft');
  const change = { title: 'Secret change' };
  await editor.put(`/api/articles/${open.documentId}?status=draft`, { data: change });
  const one = await page({
    title: 'Page one',
    notes: 'a hidden note',
    url: 'javascript:void(0)',
    shownFrom: '2024-06-01T12:00:00.000Z',
    cover,
    story: open.documentId,
    sections: [{ heading: 'One', story: open.documentId }],
  });
  const sections = [{ heading: 'Two', story: secret.documentId }];
  const draft = { title: 'Page to come', story: secret.documentId, sections };
  const { documentId } = await page(draft, '?status=draft');
  // REST takes no polymorphic relations.
  const data = { about: { __type: ARTICLE, id: secret.id } } as never;
  await host.strapi.documents(PAGE).update({ documentId, data });
  const { documentId: published } = one;
  await host.strapi.documents(PAGE).update({ documentId: published, data, status: 'published' });
  await tag({ title: 'Tag one', story: open.documentId, page: documentId });
  await tag({ title: 'Tag two', story: secret.documentId });
}

const page = (data: object, query = '') => made(`/api/pages${query}`, data);
const tag = (data: object) => made('/api/tags', data);

async function made(address: string, data: object): Promise<Json> {
  const { status, text, body } = await editor.post(address, { data });
  expect([status, text]).toEqual([201, text]);
  return body.data;
}

const titles = async (address: string): Promise<unknown> => {
  const { status, body } = await visitor.get<{ data: Json[] }>(`/api/${address}`);
  return status === 200 ? body.data.map(({ title }) => title) : status;
};

describe('about a type of the host, Strapi answers as it does alone', () => {
  it.each<[address: string, titles: string[]]>([
    ['pages?status=draft', ['Page one', 'Page to come']],
    ['pages?publicationFilter=never-published&status=draft', ['Page to come']],
    ['pages?pagination[pageSize]=500', ['Page one']],
    ['pages?pagination[page]=0', ['Page one']],
    ['pages?pagination[limit]=-1', ['Page one']],
    ['pages?pagination[start]=-5', ['Page one']],
    ['pages?_q=hidden', ['Page one']],
    ['pages?filters[shownFrom][$lt]=2024-06-01T13:00', ['Page one']],
    ['tags?filters[page][title][$contains]=Page', ['Tag one']],
    ['tags?sort=page.title', ['Tag one', 'Tag two']],
  ])('%s', async (address, expected) => {
    expect(await titles(address)).toEqual(expect.arrayContaining(expected));
  });

  it('shows the limit that Strapi has set', async () => {
    const { body } = await visitor.get('/api/pages?pagination[pageSize]=500&pagination[page]=0');
    expect(body.meta.pagination).toMatchObject({ page: 1, pageSize: 100 });
  });

  it('gives what is stored: addresses of files and others', async () => {
    const { body } = await visitor.get<{ data: Json[] }>('/api/pages?populate=cover');
    expect(body.data[0]).toMatchObject({ url: 'javascript:void(0)' });
    expect(body.data[0]?.cover.url).toMatch(/^\/uploads\//);
    const { data } = await graphql('{ pages { url cover { url } } }');
    expect(data.pages[0]).toEqual({
      url: 'javascript:void(0)',
      cover: { url: body.data[0]?.cover.url },
    });
  });

  it.each([
    ['pages(status: DRAFT) { title }', 2],
    ['pages(pagination: { pageSize: 500 }) { title }', 1],
    ['pages(pagination: { page: 0 }) { title }', 1],
    ['pages(pagination: { limit: -1 }) { title }', 1],
    ['pages(filters: { shownFrom: { lt: "2024-06-01T13:00:00Z" } }) { title }', 1],
  ])('GraphQL: %s', async (query, count) => {
    const { data, errors } = await graphql(`{ ${query} }`);
    expect(errors).toBeUndefined();
    expect(data.pages).toHaveLength(count);
  });

  it('reads a wall clock that is about an article as the newsroom does', async () => {
    const at = '2024-06-01T12:00:00.000Z';
    const make = factories(editor);
    const story = await make.article({ title: 'At noon', datePublished: at });
    await page({ title: 'About noon', story: story.documentId });
    const found = (time: string) =>
      titles(`pages?filters[story][datePublished][$eq]=${time}&filters[title]=About noon`);
    expect(await found('2024-06-01T15:00')).toEqual(['About noon']);
    expect(await found('2024-06-01T12:00')).toEqual([]);
  });
});

describe('about a kind of the newsroom its rules hold', () => {
  it.each([
    ['articles?status=draft', 403],
    ['articles?populate[page][status]=draft', 403],
    ['articles?pagination[pageSize]=500', 400],
    ['articles?pagination[page]=0', 400],
    ['articles?filters[datePublished]=today', 400],
    ['pages?populate[story][filters][datePublished]=today', 400],
    ['pages?populate[story][sort]=page.title', 400],
    ['pages?filters[story][datePublished]=today', 400],
  ])('%s', async (address, status) => {
    expect(await titles(address)).toBe(status);
  });

  it.each([
    ['articles(status: DRAFT) { title }', 'FORBIDDEN'],
    ['articles(pagination: { page: 0 }) { title }', 'BAD_USER_INPUT'],
    ['articles(pagination: { limit: -1 }) { title }', 'BAD_USER_INPUT'],
  ])('GraphQL: %s', async (query, code) => {
    const { errors } = await graphql(`{ ${query} }`);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('takes a limit where the GraphQL plugin has none', async () => {
    const query =
      'articles(pagination: { limit: 5 }) { localizations(pagination: { limit: 2 }) { title } }';
    const { data, errors } = await graphql(`{ ${query} }`);
    expect(errors).toBeUndefined();
    expect(data.articles.length).toBeGreaterThan(0);
  });
});

/** Below /api, what would show drafts of articles by way of a host's type. */
const REFUSED = [
  'pages?status=draft&populate=story',
  'pages?status=draft&populate[story]=true',
  'pages?status=draft&populate[0]=story',
  'pages?status=draft&populate=*',
  'pages?status=draft&populate=sections.story',
  'pages?status=draft&populate[sections][populate][story]=true',
  'pages?status=draft&filters[story][title][$contains]=Secret',
  'pages?status=draft&filters[sections][story][title][$contains]=Secret',
  'pages?status=draft&sort=story.title',
  'pages?publicationFilter=never-published&populate=story',
  'pages?populate[story][status]=draft',
  'tags?status=draft&populate=story',
  'tags?status=draft&populate[page][populate]=story',
  'tags?filters[story][title][$contains]=Secret',
  'tags?sort=story.title',
  'tags?filters[sections][story][title][$contains]=Secret',
];

const REFUSED_GRAPHQL = [
  'pages(status: DRAFT) { story { title } }',
  'pages(status: DRAFT) { sections { story { title } } }',
  'pages(status: DRAFT, publicationFilter: NEVER_PUBLISHED) { story { title } }',
  'pages(status: DRAFT, filters: { story: { title: { contains: "Secret" } } }) { title }',
  'pages(status: DRAFT, sort: "story.title") { title }',
  'tags(status: DRAFT) { story { title } }',
  'tags(status: DRAFT) { page { story { title } } }',
  'tags(filters: { story: { title: { contains: "Secret" } } }) { title }',
];

describe('no draft of an article shows by way of a host’s type', () => {
  it.each(REFUSED)('REST: %s', async (address) => {
    const { status, body } = await visitor.get(`/api/${address}`);
    expect([status, body.error?.name]).toEqual([403, 'ForbiddenError']);
    expect(body.error.message).toMatch(/^Only published content is public/);
    expect((await editor.get(`/api/${address}`)).status).not.toBe(403);
  });

  it.each(REFUSED_GRAPHQL)('GraphQL: %s', async (query) => {
    const { errors } = await graphql(`{ ${query} }`);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const token = await createApiToken(host.strapi);
    expect((await graphqlClient(host.url, token)(`{ ${query} }`)).errors).toBeUndefined();
  });

  it.each([
    'pages?populate=story,sections.story,about',
    'pages?status=draft&populate=about',
    'tags?populate=story',
    'tags?populate[page][populate]=story',
    'articles?populate[page][populate]=story',
  ])('REST: %s shows what is public', async (address) => {
    const { status, text } = await visitor.get(`/api/${address}`);
    expect([status, text.match(/Secret/g)]).toEqual([200, null]);
  });

  it.each([
    'pages { story { title } sections { story { title } } }',
    'tags { story { title } page { story { title } } }',
    'articles { page { story { title } } }',
  ])('GraphQL: %s shows what is public', async (query) => {
    const answer = await graphql(`{ ${query} }`);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer)).not.toMatch(/Secret/);
  });

  it.each(['open', 'secret'] as const)('a visitor who writes of the %s one', async (which) => {
    const story = { open, secret }[which].documentId;
    const data = { title: 'Mine', story };
    const rest = await visitor.post('/api/tags?populate=story', { data });
    expect([rest.status, rest.text.match(/Secret/g)]).toEqual([201, null]);
    const mutation =
      'mutation ($data: TagInput!) { createTag(data: $data) { title story { title } } }';
    const answer = await graphql(mutation, { data });
    expect(answer.data.createTag.title).toBe('Mine');
    expect(JSON.stringify(answer)).not.toMatch(/Secret/);
  });

  it('an editor sees them', async () => {
    const { text } = await editor.get('/api/pages?status=draft&populate=story,about');
    expect(text).toMatch(/"title":"Secret story".*"title":"Secret story"/);
  });
});

describe('a type that the host has named in alsoGuards', () => {
  beforeAll(() => {
    host.strapi.config.set('plugin::newsroom.alsoGuards', [PAGE]);
  });
  afterAll(() => {
    host.strapi.config.set('plugin::newsroom.alsoGuards', []);
  });

  it.each([
    ['pages?status=draft', 403],
    ['pages?pagination[pageSize]=500', 400],
    ['pages?filters[shownFrom]=today', 400],
    ['tags?filters[page][title][$contains]=Page', 403],
  ])('%s', async (address, status) => {
    expect(await titles(address)).toBe(status);
  });

  it('has absolute addresses, and no bad ones', async () => {
    const { body } = await visitor.get<{ data: Json[] }>('/api/pages?populate=cover');
    const [first] = body.data;
    expect(first?.cover.url).toMatch(/^http/);
    expect(first?.url).toBeNull();
  });
});
