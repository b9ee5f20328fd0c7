import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { eventLog } from '../../support/event-log';
import { type Factories, type Made, factories } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';

const PHOTO = 'api::photo.photo';

let newsroom: Newsroom;
let visitor: HttpClient;
let reader: HttpClient;
let editor: HttpClient;
let make: Factories;
let over: Made;
let good: Made;
let withOver: Made;
let withGood: Made;
let withNone: Made;
let portrayed: Made;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  visitor = httpClient(newsroom.url);
  reader = httpClient(newsroom.url, await createApiToken(newsroom.strapi, 'read-only'));
  editor = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(editor);
  const shared = { usageTerms: 'internal, paid 500 EUR' };
  over = await make.photo({
    ...shared,
    name: 'Inside over',
    caption: 'Lapsed caption',
    rightsExpire: '2020-01-01',
    image: await uploadFile(editor, 'lapsed.jpg', 'image/jpeg', tinyJpeg),
  });
  good = await make.photo({
    ...shared,
    name: 'Inside good',
    caption: 'Lasting caption',
    rightsExpire: '2999-01-01',
  });
  const story = (title: string, leadPhoto: Made | null) =>
    make.article({ title, leadPhoto: leadPhoto?.documentId ?? null });
  withOver = await story('Rights over', over);
  withGood = await story('Rights good', good);
  withNone = await story('Rights none', null);
  portrayed = await make.author({ name: 'Rights portrayed', portrait: over.documentId });
  await make.article({ title: 'By portrayed', credits: [{ author: portrayed.documentId }] });
});
afterAll(() => newsroom.stop());

const titles = async (client: HttpClient, query: string): Promise<string[]> => {
  const { status, body } = await client.get<{ data: Array<{ title: string }> }>(
    `/api/articles?filters[title][$startsWith]=Rights&sort=title&${query}`
  );
  expect([status, body]).toEqual([200, body]);
  return body.data.map(({ title }) => title);
};

describe('what is said of a photo inside the newsroom', () => {
  it.each([
    '/api/photos?populate=*',
    '/api/articles?populate[leadPhoto][populate]=*',
    '/api/authors?populate[portrait]=true',
  ])('is nobody’s business: %s', async (path) => {
    const { status, text } = await visitor.get(path);
    expect(status).toBe(200);
    expect(text).not.toMatch(/usageTerms|500 EUR|Inside (over|good)/);
  });

  it.each([
    'photos?filters[name][$contains]=Inside',
    'photos?filters[usageTerms][$contains]=EUR',
    'photos?sort=usageTerms',
    'photos?fields=name',
    'articles?filters[leadPhoto][name]=x',
    'articles?filters[leadPhoto][usageTerms][$notNull]=true',
    'articles?filters[$or][0][$not][leadPhoto][usageTerms]=x',
    'articles?populate[leadPhoto][filters][name]=x',
    'articles?populate[leadPhoto][fields]=name',
    'articles?populate[credits][populate][author][populate][portrait][fields]=usageTerms',
  ])('can be asked for by nobody: %s', async (path) => {
    expect((await visitor.get(`/api/${path}`)).status).toBe(400);
  });

  it('is not found by words', async () => {
    for (const word of ['Inside', 'EUR']) {
      const { body } = await visitor.get<{ data: unknown[] }>(`/api/photos?_q=${word}`);
      expect(body.data).toEqual([]);
    }
    const { body } = await visitor.get<{ data: unknown[] }>('/api/photos?_q=LASTING');
    expect(body.data).toHaveLength(1);
  });

  it('is not in GraphQL', async () => {
    const ask = graphqlClient(newsroom.url);
    for (const query of [
      'photos { usageTerms }',
      'photos { name }',
      'photos(filters: { usageTerms: { contains: "x" } }) { caption }',
      'articles(filters: { leadPhoto: { name: { contains: "x" } } }) { title }',
    ]) {
      expect((await ask(`{ ${query} }`)).errors).toBeDefined();
    }
  });

  it('is found and shown in the content manager', async () => {
    const { client } = await logIn(newsroom);
    const { body } = await client.get<{ results: Array<Record<string, unknown>> }>(
      `/content-manager/collection-types/${PHOTO}?_q=Inside%20over`
    );
    expect(body.results).toMatchObject([
      { name: 'Inside over', usageTerms: 'internal, paid 500 EUR', rightsExpire: '2020-01-01' },
    ]);
  });
});

describe('the last day of the rights', () => {
  const LAST = '2999-01-01';

  it('is a plain date to REST, GraphQL and the database, whatever the panel enters it with', async () => {
    const { strapi, url } = newsroom;
    const { rightsExpire } = strapi.contentType(PHOTO).attributes;
    expect(rightsExpire).toMatchObject({ type: 'date', customField: 'plugin::newsroom.day' });
    const column = await strapi.db.connection('photos').columnInfo('rights_expire');
    expect(column).toMatchObject({ type: 'date', nullable: true });

    const { body } = await editor.get(`/api/photos?filters[rightsExpire][$eq]=${LAST}`);
    expect(body.data).toMatchObject([{ documentId: good.documentId, rightsExpire: LAST }]);
    const ask = graphqlClient(url, await createApiToken(strapi));
    const { data, errors } = await ask(
      'query ($day: Date) { photos(filters: { rightsExpire: { eq: $day } }) { rightsExpire } }',
      { day: LAST }
    );
    expect([data, errors]).toEqual([{ photos: [{ rightsExpire: LAST }] }, undefined]);
  });

  it.each(['30.11', 'tomorrow', '2037-02-30', '30.11.2037', ''])(
    'refuses %j by the name of the field, and keeps the day',
    async (rightsExpire) => {
      const address = `/api/photos/${good.documentId}`;
      const { status, body } = await editor.put(address, { data: { rightsExpire } });
      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([{ path: ['rightsExpire'] }]);
      const { body: after } = await editor.get(address);
      expect(after.data.rightsExpire).toBe(LAST);
    }
  );
});

describe('a photo whose rights are over', () => {
  const readers = () => [visitor, reader];

  it('is neither listed nor counted nor read', async () => {
    for (const client of readers()) {
      const list = await client.get<{ data: unknown[]; meta: { pagination: { total: number } } }>(
        '/api/photos?populate=image&filters[caption][$contains]=caption'
      );
      expect(list.body.meta.pagination.total).toBe(1);
      expect(list.text).not.toContain('lapsed');
      const one = await client.get(`/api/photos/${over.documentId}?populate=image`);
      expect(one.status).toBe(404);
      expect((await client.get(`/api/photos/${good.documentId}`)).status).toBe(200);
    }
  });

  it.each([
    `/api/articles?filters[title]=Rights over&populate[leadPhoto][populate]=image`,
    `/api/articles?populate[leadPhoto][populate]=*&populate[credits][populate][author][populate][portrait][populate]=*`,
    `/api/authors?populate[portrait][populate]=image`,
    `/api/authors?populate=portrait.image`,
    `/api/authors/slug/rights-portrayed?populate[portrait][populate]=image`,
  ])('is behind no relation: %s', async (path) => {
    for (const client of readers()) {
      const { status, text } = await client.get(path);
      expect(status).toBe(200);
      expect(text).not.toMatch(/lapsed/i);
      expect(text).not.toContain(over.documentId);
    }
  });

  it.each([
    ['filters[leadPhoto][caption][$contains]=caption', ['Rights good']],
    ['filters[leadPhoto][caption][$contains]=Lapsed', []],
    ['filters[leadPhoto][rightsExpire][$lt]=2021-01-01', []],
    ['filters[leadPhoto][documentId]=OVER', []],
    ['filters[leadPhoto]=OVER_ID', []],
    ['filters[leadPhoto][id][$in]=OVER_ID', []],
    ['filters[leadPhoto][image][name][$contains]=lapsed', []],
    ['filters[leadPhoto][$notNull]=true', ['Rights good']],
    ['filters[leadPhoto][$null]=true', ['Rights none', 'Rights over']],
    ['filters[leadPhoto][caption][$null]=true', ['Rights none', 'Rights over']],
    ['filters[$not][leadPhoto][caption][$null]=true', ['Rights good']],
    ['filters[$not][leadPhoto][caption]=Lapsed caption', ['Rights good']],
    ['filters[$not][leadPhoto][caption]=Lasting caption', []],
    ['filters[$not][$or][0][leadPhoto][caption]=x&filters[$not][$or][1][title]=y', ['Rights good']],
    ['filters[$or][0][leadPhoto][caption]=Lapsed caption&filters[$or][1][title]=none', []],
    [
      'filters[leadPhoto][caption][$contains]=caption&filters[leadPhoto][image][name][$null]=false',
      ['Rights good'],
    ],
    [
      'filters[credits][author][portrait][id][$null]=true',
      ['Rights good', 'Rights none', 'Rights over'],
    ],
  ])('chooses nothing: %s', async (filters, expected) => {
    const query = filters.replace('OVER_ID', String(over.id)).replace('OVER', over.documentId);
    for (const client of readers()) expect(await titles(client, query)).toEqual(expected);
  });

  it('orders nothing', async () => {
    for (const client of readers()) {
      const { status } = await client.get('/api/articles?sort=leadPhoto.caption');
      expect(status).toBe(403);
    }
    expect((await editor.get('/api/articles?sort=leadPhoto.caption')).status).toBe(200);
  });

  it('is not in GraphQL either', async () => {
    const ask = graphqlClient(newsroom.url);
    const { data, errors } = await ask(`{
      photos { documentId image { url } }
      photos_connection { pageInfo { total } }
      photo(documentId: "${over.documentId}") { documentId }
      articles { leadPhoto { documentId } credits { author { portrait { image { url } } } } }
      found: articles(filters: { leadPhoto: { caption: { contains: "Lapsed" } } }) { title }
    }`);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain(over.documentId);
    expect(JSON.stringify(data)).not.toMatch(/lapsed/);
    expect(data).toMatchObject({ photo: null, found: [] });
  });

  it('is there for who may read what is not public, and in the content manager', async () => {
    const path = `/api/articles/${withOver.documentId}?populate[leadPhoto][populate]=image`;
    expect((await editor.get(path)).text).toMatch(/lapsed/);
    expect((await editor.get(`/api/photos/${over.documentId}`)).status).toBe(200);
    const { client } = await logIn(newsroom);
    const found = await client.get(`/content-manager/collection-types/${PHOTO}/${over.documentId}`);
    expect(found.body.data).toMatchObject({ name: 'Inside over' });
  });

  it('leaves the others as they were', async () => {
    const path = `/api/articles/${withGood.documentId}?populate[leadPhoto][populate]=image`;
    expect((await visitor.get(path)).body.data.leadPhoto).toMatchObject({
      documentId: good.documentId,
    });
    const none = await visitor.get(`/api/articles/${withNone.documentId}?populate=leadPhoto`);
    expect(none.body.data.leadPhoto).toBeNull();
  });
});

describe('publishers', () => {
  it('are told when rights are taken and given back, and nothing of what is private', async () => {
    const log = eventLog(editor);
    const { documentId } = await make.shownPhoto({ name: 'Inside told' });
    const save = async (data: object) =>
      expect((await editor.put(`/api/photos/${documentId}`, { data })).status).toBe(200);
    await save({ usageTerms: 'internal, paid 900 EUR' });
    await save({ rightsExpire: '2020-01-01' });
    await save({ caption: 'Unseen' });
    await save({ rightsExpire: '2999-01-01' });
    const events = await log.atLeast(documentId, 3);
    expect(events.map(({ type }) => type)).toEqual([
      'photo.created',
      'photo.deleted',
      'photo.created',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/Inside told|900 EUR/);
    expect((await log.all()).some(({ data }) => data.documentId === over.documentId)).toBe(false);
  });
});
