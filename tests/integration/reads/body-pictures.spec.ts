import { newsroom as services } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { bodyPicture } from '../../support/body-picture';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, type Made, blocks, factories } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';

const ARTICLE = 'api::article.article';
const PHOTO = 'api::photo.photo';
const ADMIN = 'cms.newsroom.internal';

let newsroom: Newsroom;
let visitor: HttpClient;
let reader: HttpClient;
let editor: HttpClient;
let make: Factories;
let photo: Made;
let picture: Awaited<ReturnType<typeof bodyPicture>>;
let story: Made;
let address: string;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  visitor = httpClient(newsroom.url);
  reader = httpClient(newsroom.url, await createApiToken(newsroom.strapi, 'read-only'));
  editor = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(editor);
  const file = await uploadFile(editor, 'photo2.jpg', 'image/jpeg', tinyJpeg);
  photo = await make.photo({
    image: file,
    alternativeText: 'A bridge',
    caption: 'The bridge at dawn.',
    photographer: 'Pia Sample',
    agency: 'Sample Agency',
    distributor: 'Sample Wire',
    translations: [{ locale: 'uk', alternativeText: 'Міст', caption: 'Міст на світанку.' }],
  });
  picture = await bodyPicture(editor, file);
  const { url, port } = newsroom.strapi.config.get<{ url?: string; port: number }>('server');
  address = (url || `http://localhost:${port}`) + new URL(picture.image.url).pathname;
  const body = [...blocks('One two three.'), picture];
  story = await make.article({ title: 'With a picture', body });
  await editor.put(`/api/articles/${story.documentId}?locale=uk&status=published`, {
    data: { title: 'Зі знімком', body, credits: [{ author: (await make.author()).documentId }] },
  });
});
afterAll(() => newsroom.stop());

const figure = (alt: string, caption: string) =>
  `<figure><img src="${address}" alt="${alt}" width="48" height="32" loading="lazy" />` +
  `<figcaption>${caption}</figcaption></figure>`;

const CREDIT = 'Photo by Pia Sample/Sample Agency via Sample Wire';

async function read(client: HttpClient, query = '', id = story.documentId) {
  const { status, body } = await client.get(`/api/articles/${id}?${query}`);
  expect(status).toBe(200);
  return body.data as Made & { bodyHtml: string; body: Array<{ type: string; image?: object }> };
}

/** Past the write rules, as it was before them. */
async function storeBody(documentId: string, body: object[]): Promise<void> {
  await newsroom.strapi.db
    .query(ARTICLE)
    .updateMany({ where: { documentId }, data: { body: JSON.stringify(body) } });
}

describe('a picture in a body', () => {
  it.each([
    ['en', 'A bridge', `The bridge at dawn. (${CREDIT})`],
    ['uk', 'Міст', 'Міст на світанку. (Фото: Pia Sample/Sample Agency через Sample Wire)'],
  ])('has the words of its Photo and the public address in %s', async (locale, alt, caption) => {
    const data = await read(visitor, `locale=${locale}`);
    expect(data.bodyHtml).toBe(`<p>One two three.</p>${figure(alt, caption)}`);
    expect(data.readingTime).toMatchObject({ words: 3 });
  });

  it('has them in the blocks too, and nothing of the inside', async () => {
    const { body } = await read(visitor);
    expect(body[1]?.image).toMatchObject({
      url: address,
      alternativeText: 'A bridge',
      caption: `The bridge at dawn. (${CREDIT})`,
    });
    const { text } = await visitor.get(`/api/articles/${story.documentId}`);
    expect(text).not.toContain(ADMIN);
    expect(text).not.toContain('provider_metadata');
  });

  it('is the same in GraphQL, in lists and below other entries', async () => {
    const { data, errors } = await graphqlClient(newsroom.url)<{
      article: { body: object; bodyHtml: string };
      articles: Array<{ body: object }>;
    }>(
      `{ article(documentId: "${story.documentId}") { body bodyHtml }
         articles(filters: { title: { eq: "With a picture" } }) { body } }`
    );
    expect(errors).toBeUndefined();
    const rest = await read(visitor);
    expect(data.article).toEqual({ body: rest.body, bodyHtml: rest.bodyHtml });
    expect(data.articles).toEqual([{ body: rest.body }]);
    const brief = await make.brief({ article: story.documentId });
    const nested = await visitor.get(`/api/live-briefs/${brief.documentId}?populate=article`);
    expect(nested.body.data?.article).toMatchObject({ body: rest.body });
  });

  it('shows a caption typed in the body, and the credit once', async () => {
    const captioned = (text: string) => [
      ...blocks('One.'),
      { ...picture, children: [{ type: 'text', text }] },
    ];
    const made = await make.article({ body: captioned('Typed here.') });
    expect((await read(visitor, '', made.documentId)).bodyHtml).toContain(
      `<figcaption>Typed here. (${CREDIT})</figcaption>`
    );
    await editor.put(`/api/articles/${made.documentId}?status=published`, {
      data: { body: captioned(`Typed here. (${CREDIT})`) },
    });
    expect((await read(visitor, '', made.documentId)).bodyHtml).toContain(
      `<figcaption>Typed here. (${CREDIT})</figcaption>`
    );
  });

  it('shows a credit that is mended', async () => {
    await read(visitor);
    await editor.put(`/api/photos/${photo.documentId}`, { data: { agency: null } });
    expect((await read(visitor)).bodyHtml).toContain('(Photo by Pia Sample via Sample Wire)');
    await editor.put(`/api/photos/${photo.documentId}`, { data: { agency: 'Sample Agency' } });
    expect((await read(visitor)).bodyHtml).toContain(CREDIT);
  });
});

describe('after the rights of its Photo', () => {
  let lapsed: Made;
  let lapsedUrl: string;
  let shownBefore: string;

  beforeAll(async () => {
    const file = await uploadFile(editor, 'lapsed.jpg', 'image/jpeg', tinyJpeg);
    const { documentId } = await make.photo({ image: file });
    const image = await bodyPicture(editor, file);
    lapsedUrl = new URL(image.image.url).pathname;
    lapsed = await make.article({ title: 'Lapsed', body: [...blocks('Text.'), image] });
    shownBefore = (await read(visitor, '', lapsed.documentId)).bodyHtml;
    await editor.put(`/api/photos/${documentId}`, { data: { rightsExpire: '2020-01-01' } });
  });

  it('a picture is left out for readers', async () => {
    expect(shownBefore).toContain(lapsedUrl);
    for (const client of [visitor, reader]) {
      const { text, body } = await client.get(`/api/articles/${lapsed.documentId}`);
      expect(text).not.toContain(lapsedUrl);
      expect(body.data).toMatchObject({ bodyHtml: '<p>Text.</p>', body: { length: 1 } });
    }
    const { data } = await graphqlClient(newsroom.url)<{ article: { body: object[] } }>(
      `{ article(documentId: "${lapsed.documentId}") { body } }`
    );
    expect(data.article.body).toHaveLength(1);
  });

  it('a picture stays in the blocks for those who may read drafts', async () => {
    const { body, bodyHtml } = await read(editor, '', lapsed.documentId);
    expect(bodyHtml).toBe('<p>Text.</p>');
    expect(body).toHaveLength(2);
  });
});

describe('what was published before', () => {
  let old: Made;
  let copy: Awaited<ReturnType<typeof bodyPicture>>;
  let fileId: number;

  beforeAll(async () => {
    old = await make.article({ title: 'Of old' });
    fileId = await uploadFile(editor, 'photo3.jpg', 'image/jpeg', tinyJpeg);
    copy = await bodyPicture(editor, fileId);
  });

  it('is served without the name of the file and the inner address', async () => {
    await storeBody(old.documentId, [copy]);
    const { text, body } = await visitor.get(`/api/articles/${old.documentId}`);
    const path = new URL(copy.image.url).pathname;
    expect(body.data).toMatchObject({
      bodyHtml: `<figure><img src="${new URL(address).origin}${path}" alt="" width="48" height="32" loading="lazy" /></figure>`,
    });
    expect(text).not.toContain(ADMIN);
  });

  it('keeps addresses elsewhere', async () => {
    const url = 'https://cdn.example/a.jpg';
    const elsewhere = { ...copy, image: { ...copy.image, hash: 'a', url, provider: 'aws-s3' } };
    await storeBody(old.documentId, [elsewhere]);
    expect((await read(visitor, '', old.documentId)).bodyHtml).toContain(`src="${url}"`);
  });

  it('has its credit as soon as there is a Photo', async () => {
    await storeBody(old.documentId, [copy]);
    await make.photo({ image: fileId, photographer: 'Olha Sample' });
    expect((await read(visitor, '', old.documentId)).bodyHtml).toContain(
      '<figcaption>(Photo by Olha Sample)</figcaption>'
    );
  });
});

it('asks for the Photos of a whole page at once', async () => {
  for (let made = 0; made < 3; made += 1) {
    await make.article({ title: `Page ${made}`, body: [...blocks('One.'), picture] });
  }
  const { strapi } = newsroom;
  await services(strapi, 'publications').settled();
  const asked: string[] = [];
  const query = strapi.db.query.bind(strapi.db);
  const spy = jest.spyOn(strapi.db, 'query').mockImplementation((uid) => {
    asked.push(uid);
    return query(uid);
  });
  const path = '/api/articles?filters[title][$startsWith]=Page&sort=title';
  const { body } = await editor.get(path);
  spy.mockRestore();
  expect(body.data).toHaveLength(3);
  expect(asked.filter((uid) => uid === PHOTO)).toHaveLength(1);
});
