import fs from 'node:fs';
import { join } from 'node:path';

import { createApiToken } from '../../support/api-token';
import { type AdminSession, logIn } from '../../support/admin-session';
import type { Made } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { graphqlClient } from '../../support/graphql';
import { root } from '../../support/root';
import { waitFor } from '../../support/wait-for';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { origin, rawRequest } from './raw-request';

const ARTICLE = 'api::article.article';
const LIST = '/api/articles?populate[credits][populate]=author&populate[leadPhoto]=true';

let newsroom: CachedNewsroom;
let admin: AdminSession;
let author: Made;
let photo: Made;
let article: Made;
let fileId: number;

beforeAll(async () => {
  newsroom = await bootCached();
  admin = await logIn(newsroom);
  const { make, desk } = newsroom;
  fileId = await uploadFile(desk, 'sample.jpg', 'image/jpeg', tinyJpeg);
  author = await make.author({ name: 'First Name' });
  photo = await make.photo({ image: fileId, caption: 'First caption' });
  article = await make.article({
    title: 'First title',
    credits: [{ author: author.documentId, role: 'author' }],
    leadPhoto: photo.documentId,
  });
  await make.brief({ title: 'First brief', datePublished: '2024-02-01T10:00:00Z' });
});
afterAll(() => newsroom.stop());

/** Each way in: what is kept, what is done to it, and what the very next reader must see. */
describe('the first read after an acknowledged write sees it', () => {
  let count = 0;
  const fresh = (): string => `Changed ${++count}`;
  const documents = () => newsroom.strapi.documents(ARTICLE);

  it.each<[string, string, (value: string) => Promise<unknown>]>([
    [
      'publish in the admin',
      LIST,
      (title) => admin.manage(ARTICLE).publish(article.documentId, { title }),
    ],
    [
      'bulk publish in the admin',
      LIST,
      async (title) => {
        await admin.manage(ARTICLE).update(article.documentId, { title });
        await admin.manage(ARTICLE).bulk('Publish', [article.documentId]);
      },
    ],
    [
      'REST',
      LIST,
      (title) => newsroom.desk.put(`/api/articles/${article.documentId}`, { data: { title } }),
    ],
    [
      'GraphQL',
      LIST,
      async (title) => {
        // GraphQL writes as a token only.
        const { authorization } = await graphqlHeaders();
        const ask = graphqlClient(newsroom.url, authorization);
        await ask(
          `mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data) { title } }`,
          { id: article.documentId, data: { title } }
        );
      },
    ],
    [
      'the document service, published at once',
      LIST,
      (title) =>
        documents().update({
          documentId: article.documentId,
          data: { title } as never,
          status: 'published',
        }),
    ],
    [
      'the document service, published afterwards',
      LIST,
      async (title) => {
        await documents().update({ documentId: article.documentId, data: { title } as never });
        await documents().publish({ documentId: article.documentId });
      },
    ],
    [
      'strapi.db.query',
      LIST,
      (title) =>
        newsroom.strapi.db.query(ARTICLE).updateMany({
          where: { documentId: article.documentId },
          data: { title },
        }),
    ],
    ['knex', LIST, (title) => newsroom.strapi.db.connection('articles').update({ title })],
    [
      'raw SQL',
      LIST,
      (title) => newsroom.strapi.db.connection.raw('UPDATE articles SET title = ?', [title]),
    ],
    [
      'knex in a transaction',
      LIST,
      (title) =>
        newsroom.strapi.db.connection.transaction(async (transaction) => {
          await transaction('articles').update({ title });
        }),
    ],
    [
      'a savepoint that was kept',
      LIST,
      (title) =>
        newsroom.strapi.db.connection.transaction((outer) =>
          outer.transaction(async (inner) => {
            await inner('articles').update({ title });
          })
        ),
    ],
    [
      "Strapi's own transaction",
      LIST,
      (title) =>
        newsroom.strapi.db.transaction(async () => {
          await newsroom.strapi.db
            .query(ARTICLE)
            .updateMany({ where: { documentId: article.documentId }, data: { title } });
        }),
    ],
    [
      "an author's new name",
      LIST,
      (name) => newsroom.desk.put(`/api/authors/${author.documentId}`, { data: { name } }),
    ],
    [
      "a photo's new caption",
      LIST,
      (caption) => newsroom.desk.put(`/api/photos/${photo.documentId}`, { data: { caption } }),
    ],
    [
      'another name of a file in the media library',
      '/api/photos?populate=image',
      async (name) => {
        const form = new FormData();
        form.append('fileInfo', JSON.stringify({ name }));
        await admin.client.post(`/upload?id=${fileId}`, form);
      },
    ],
    [
      'new alternative text in the media library',
      '/api/photos?populate=image',
      async (alternativeText) => {
        const form = new FormData();
        form.append('fileInfo', JSON.stringify({ alternativeText }));
        await admin.client.post(`/upload?id=${fileId}`, form);
      },
    ],
  ])('%s', async (_way, path, change) => {
    const value = fresh();
    expect(await newsroom.warm(path)).not.toContain(value);
    await change(value);
    const after = await newsroom.read(path);
    expect(after.origin).toBe('miss');
    expect(after.text).toContain(value);
    expect(await newsroom.warm(path)).toBe(after.text);
  });

  it('a file replaced in the media library', async () => {
    const address = '/api/photos?populate=image';
    const sizes = (text: string) => text.match(/"size":[\d.]+/g);
    const before = await newsroom.warm(address);
    const form = new FormData();
    const larger = fs.readFileSync(join(root, 'tests/fixtures/photo/bare.jpg'));
    form.append('files', new Blob([larger], { type: 'image/jpeg' }), 'larger.jpg');
    form.append('fileInfo', JSON.stringify({ name: 'larger.jpg' }));
    expect((await admin.client.post(`/upload?id=${fileId}`, form)).status).toBe(200);
    const after = await newsroom.read(address);
    expect(after.origin).toBe('miss');
    expect(sizes(after.text)).not.toEqual(sizes(before));
  });

  async function graphqlHeaders(): Promise<{ authorization: string }> {
    return { authorization: await createApiToken(newsroom.strapi) };
  }
});

describe('what is taken away is gone for the next reader', () => {
  it.each<[string, (id: string) => Promise<unknown>]>([
    ['unpublish in the admin', (id) => admin.manage(ARTICLE).unpublish(id)],
    ['bulk unpublish', (id) => admin.manage(ARTICLE).bulk('Unpublish', [id])],
    ['bulk delete', (id) => admin.manage(ARTICLE).bulk('Delete', [id])],
    ['REST', (id) => newsroom.desk.del(`/api/articles/${id}`)],
    [
      'strapi.db.query',
      (id) => newsroom.strapi.db.query(ARTICLE).deleteMany({ where: { documentId: id } }),
    ],
  ])('%s', async (_way, takeAway) => {
    const made = await newsroom.make.article();
    expect(await newsroom.warm('/api/articles?pagination[pageSize]=100')).toContain(
      made.documentId
    );
    await newsroom.warm(`/api/articles/${made.documentId}`);
    await takeAway(made.documentId);
    const list = await newsroom.read('/api/articles?pagination[pageSize]=100');
    expect(list.text).not.toContain(made.documentId);
    expect((await newsroom.read(`/api/articles/${made.documentId}`)).status).toBe(404);
  });

  it('a deleted photo', async () => {
    const gone = await newsroom.make.photo({ image: fileId });
    const made = await newsroom.make.article({ leadPhoto: gone.documentId });
    const path = `/api/articles/${made.documentId}`;
    expect(JSON.parse(await newsroom.warm(path)).data.photo.documentId).toBe(gone.documentId);
    await newsroom.desk.del(`/api/photos/${gone.documentId}`);
    expect(JSON.parse((await newsroom.read(path)).text).data.photo).toBeNull();
  });

  it('a file deleted in the media library', async () => {
    const file = await uploadFile(newsroom.desk, 'gone.jpg', 'image/jpeg', tinyJpeg);
    const made = await newsroom.make.shownPhoto({ image: file });
    const path = `/api/photos/${made.documentId}?populate=image`;
    expect(JSON.parse(await newsroom.warm(path)).data.image.id).toBe(file);
    const answer = await admin.client.del(`/upload/files/${file}`);
    expect(answer.status).toBe(200);
    expect(JSON.parse((await newsroom.read(path)).text).data.image).toBeNull();
  });
});

describe('in GraphQL', () => {
  const query = `{ articles(pagination: { pageSize: 100 }) { documentId title
    byline { text } photo { caption } credits { author { name } } } }`;
  const ask = graphqlAsker();

  it.each<[string, (value: string) => Promise<unknown>]>([
    [
      'an author’s new name',
      (name) => newsroom.desk.put(`/api/authors/${author.documentId}`, { data: { name } }),
    ],
    [
      'a photo’s new caption',
      (caption) => newsroom.desk.put(`/api/photos/${photo.documentId}`, { data: { caption } }),
    ],
    [
      'a publish in the admin',
      (title) => admin.manage(ARTICLE).publish(article.documentId, { title }),
    ],
  ])('%s shows in the list at once', async (what, change) => {
    const value = `In GraphQL: ${what}`;
    await waitFor('a hit', async () => (await ask()).from === 'hit');
    expect((await ask()).text).not.toContain(value);
    await change(value);
    expect((await ask()).text).toContain(value);
  });

  it('an unpublished article is gone from the list at once', async () => {
    const made = await newsroom.make.article();
    await waitFor('a hit', async () => (await ask()).from === 'hit');
    expect((await ask()).text).toContain(made.documentId);
    await admin.manage(ARTICLE).bulk('Unpublish', [made.documentId]);
    expect((await ask()).text).not.toContain(made.documentId);
  });

  function graphqlAsker() {
    const body = JSON.stringify({ query });
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    };
    return async () => {
      const answer = await rawRequest(`${newsroom.url}/graphql`, { method: 'POST', headers, body });
      return { text: answer.body.toString(), from: origin(answer) };
    };
  }
});
