import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { factories, type Factories } from '../../support/factories';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';

let newsroom: Newsroom;
let rest: HttpClient;
let graphql: GraphqlClient;
let make: Factories;
beforeAll(async () => {
  newsroom = await bootNewsroom();
  const token = await createApiToken(newsroom.strapi);
  rest = httpClient(newsroom.url, token);
  graphql = graphqlClient(newsroom.url, token);
  make = factories(rest);
});
afterAll(() => newsroom.stop());

const COMPONENTS = {
  'newsroom.correction': { kind: null, text: null },
  'newsroom.credit': { role: null },
  'newsroom.link': { label: null, url: null },
} as const;

it('a photo whose file was removed is there without it', async () => {
  const photo = await make.photo();
  const { documentId } = await make.article({ leadPhoto: photo.documentId });
  const { body } = await rest.get(`/api/photos/${photo.documentId}?populate=image`);
  expect((await rest.del(`/api/upload/files/${body.data.image.id}`)).status).toBe(200);

  const { data, errors } = await graphql(`{
    photos(filters: { documentId: { eq: "${photo.documentId}" } }) { alternativeText image { url } }
    article(documentId: "${documentId}") { title photo { url } leadPhoto { image { url } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data.photos).toEqual([{ alternativeText: 'A green rectangle', image: null }]);
  expect(data.article).toMatchObject({ photo: null, leadPhoto: { image: null } });
  const nested = await rest.get(`/api/articles/${documentId}?populate[leadPhoto][populate]=image`);
  expect(nested.body.data.leadPhoto.image ?? null).toBeNull();
});

it('rows of components that hold nothing are there too', async () => {
  const author = await make.author({ links: [{ label: 'Site', url: '/a' }] });
  const { documentId } = await make.article({
    credits: [{ author: author.documentId, role: 'author' }],
    corrections: [{ kind: 'correction', text: 'It was Tuesday.' }],
  });
  for (const [uid, data] of Object.entries(COMPONENTS)) {
    await newsroom.strapi.db.query(uid).updateMany({ where: {}, data });
  }
  const { data, errors } = await graphql(`{
    article(documentId: "${documentId}") {
      credits { role author { links { label url } } } corrections { kind text }
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data.article).toEqual({
    credits: [{ role: null, author: { links: [{ label: null, url: null }] } }],
    corrections: [{ kind: null, text: null }],
  });
});

it('entries without their own required values as well', async () => {
  const [author, photo] = [await make.author(), await make.photo()];
  const empty = { name: null };
  await newsroom.strapi.db
    .query('api::author.author')
    .updateMany({ where: { documentId: author.documentId }, data: empty });
  await newsroom.strapi.db
    .query('api::photo.photo')
    .updateMany({ where: { documentId: photo.documentId }, data: { alternativeText: null } });
  const { data, errors } = await graphql(`{
    author(documentId: "${author.documentId}") { documentId name }
    photo(documentId: "${photo.documentId}") { documentId alternativeText }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    author: { documentId: author.documentId, name: null },
    photo: { documentId: photo.documentId, alternativeText: null },
  });
});
