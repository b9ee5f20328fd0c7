import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type EventLog, eventLog } from '../../support/event-log';
import { blocks, type Factories, factories } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';

const ARTICLE = 'api::article.article';

let newsroom: Newsroom;
let session: AdminSession;
let client: HttpClient;
let graphql: GraphqlClient;
let make: Factories;
let log: EventLog;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const token = await createApiToken(newsroom.strapi);
  client = httpClient(newsroom.url, token);
  graphql = graphqlClient(newsroom.url, token);
  make = factories(client);
  log = eventLog(client);
  session = await logIn(newsroom);
});
afterAll(() => newsroom.stop());

/** The events of these documents, as `type locale title`, once all that was written before is numbered. */
async function told(...documentIds: string[]): Promise<string[]> {
  const marker = await make.author();
  await log.atLeast(marker.documentId, 1);
  return (await log.all())
    .filter(({ data }) => documentIds.includes(data.documentId as string))
    .map(({ type, data }) =>
      [type, data.locale ?? '-', data.title ?? data.name ?? data.alternativeText].join(' ')
    );
}

async function credits(): Promise<object[]> {
  return [{ author: (await make.author()).documentId, role: 'author' }];
}

/** A story with a draft in both languages. */
async function twoDrafts(title: string): Promise<string> {
  const fields = { body: blocks('Text.'), credits: await credits() };
  const { documentId } = await make.article({ ...fields, title }, '?status=draft');
  const data = { ...fields, title: `${title} uk` };
  const query = '?status=draft&locale=uk';
  const { status } = await client.put(`/api/articles/${documentId}${query}`, { data });
  expect(status).toBe(200);
  return documentId;
}

describe('GraphQL', () => {
  type Name = 'Article' | 'LiveBrief' | 'Author' | 'Photo';

  async function mutate(mutation: string, variables: object): Promise<string> {
    const { data, errors } = await graphql<Record<string, { documentId: string }>>(mutation, {
      ...variables,
    });
    expect(errors).toBeUndefined();
    return Object.values(data)[0]?.documentId ?? '';
  }

  const create = (name: Name, data: object, given = ''): Promise<string> =>
    mutate(
      `mutation ($data: ${name}Input!) { create${name}(data: $data ${given}) { documentId } }`,
      { data }
    );
  const update = (name: Name, id: string, data: object, given = ''): Promise<string> =>
    mutate(
      `mutation ($id: ID!, $data: ${name}Input!) {
        update${name}(documentId: $id, data: $data ${given}) { documentId }
      }`,
      { id, data }
    );
  const remove = (name: Name, id: string): Promise<string> =>
    mutate(`mutation ($id: ID!) { delete${name}(documentId: $id) { documentId } }`, { id });

  it.each(['Article', 'LiveBrief'] as const)('tells once of each change of %s', async (name) => {
    const type = name === 'Article' ? 'article' : 'live-brief';
    const fields = { body: blocks('Text.'), credits: await credits() };
    const documentId = await create(name, { ...fields, title: 'Draft' }, 'status: DRAFT');
    await update(name, documentId, { title: 'Still a draft' }, 'status: DRAFT');
    expect(await told(documentId)).toEqual([]);
    await update(name, documentId, { title: 'One' }, 'status: PUBLISHED');
    await update(name, documentId, { ...fields, title: 'Один' }, 'locale: "uk"');
    await update(name, documentId, { title: 'Two' });
    // Strapi deletes the default language there, whichever is asked for.
    await remove(name, documentId);
    expect(await told(documentId)).toEqual([
      `${type}.published en One`,
      `${type}.published uk Один`,
      `${type}.updated en Two`,
      `${type}.deleted en Two`,
    ]);
  });

  it('tells once of a story that is created as published', async () => {
    const fields = { title: 'At once', body: blocks('Text.'), credits: await credits() };
    const documentId = await create('Article', fields, 'status: PUBLISHED');
    expect(await told(documentId)).toEqual(['article.published en At once']);
  });

  it('tells once of each change of an author and a photo', async () => {
    const author = await create('Author', { name: 'Ann', listed: true });
    await update('Author', author, { name: 'Anna' });
    await remove('Author', author);
    const image = await uploadFile(client, 'one.jpg', 'image/jpeg', tinyJpeg);
    const photo = await create('Photo', { name: 'Bridge', alternativeText: 'A bridge', image });
    await create('Author', { name: 'Shows it', listed: true, portrait: photo });
    await update('Photo', photo, { caption: 'The bridge.' });
    await remove('Photo', photo);
    expect(await told(author, photo)).toEqual([
      'author.created - Ann',
      'author.updated - Anna',
      'author.deleted - Anna',
      'photo.created - A bridge',
      'photo.updated - A bridge',
      'photo.deleted - A bridge',
    ]);
  });
});

describe('the admin panel', () => {
  it('tells once of each story and language that is published, unpublished and deleted in bulk', async () => {
    const ids = [await twoDrafts('A'), await twoDrafts('B'), await twoDrafts('C')];
    const act = async (action: string, locale: string | string[]): Promise<void> => {
      const path = `/content-manager/collection-types/${ARTICLE}/actions/${action}`;
      const { status } = await session.client.post(path, { documentIds: ids, locale });
      expect(status).toBe(200);
    };
    const each = (verb: string): string[] =>
      ['en A', 'en B', 'en C', 'uk A uk', 'uk B uk', 'uk C uk'].map(
        (story) => `article.${verb} ${story}`
      );
    await act('bulkPublish', ['en', 'uk']);
    expect((await told(...ids)).toSorted()).toEqual(each('published'));
    await act('bulkUnpublish', ['en', 'uk']);
    expect((await told(...ids)).slice(6).toSorted()).toEqual(each('unpublished'));
    await act('bulkPublish', ['en', 'uk']);
    await act('bulkDelete', 'en');
    await act('bulkDelete', 'uk');
    const all = await told(...ids);
    expect(all.slice(12, 18).toSorted()).toEqual(each('published'));
    expect(all.slice(18).toSorted()).toEqual(each('deleted'));
  });

  it('tells of the one language that is unpublished', async () => {
    const id = await twoDrafts('D');
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: id, locale: '*' });
    const path = `/content-manager/collection-types/${ARTICLE}/${id}/actions/unpublish`;
    await session.client.post(path, { locale: 'uk' });
    expect((await told(id)).slice(2)).toEqual(['article.unpublished uk D uk']);
  });
});

it('all languages at once are told of once each', async () => {
  const documentId = await twoDrafts('E');
  const documents = newsroom.strapi.documents(ARTICLE);
  await documents.publish({ documentId, locale: '*' });
  await documents.publish({ documentId, locale: '*' });
  await documents.unpublish({ documentId, locale: '*' });
  await documents.publish({ documentId, locale: ['en', 'uk'] as never });
  await documents.delete({ documentId, locale: '*' });
  const both = (verb: string): string[] => [`article.${verb} en E`, `article.${verb} uk E uk`];
  expect(await told(documentId)).toEqual(
    ['published', 'unpublished', 'published', 'deleted'].flatMap(both)
  );
});

it('a brief is told of when it is published, changed, withdrawn and shown again', async () => {
  const { documentId } = await make.brief({ title: 'One' });
  await client.put(`/api/live-briefs/${documentId}`, { data: { title: 'Two' } });
  await session.manage('api::live-brief.live-brief').unpublish(documentId);
  await session.manage('api::live-brief.live-brief').publish(documentId);
  expect(await told(documentId)).toEqual([
    'live-brief.published en One',
    'live-brief.updated en Two',
    'live-brief.unpublished en Two',
    'live-brief.published en Two',
  ]);
});
