import { type AdminSession, logIn } from '../../support/admin-session';
import type { Made } from '../../support/factories';
import { tinyJpeg, uploadFile } from '../../support/files';
import { type CachedNewsroom, bootCached } from './cached-newsroom';

const ARTICLE = 'api::article.article';

let newsroom: CachedNewsroom;
let admin: AdminSession;
let fileId: number;
let article: Made;
let brief: Made;

beforeAll(async () => {
  newsroom = await bootCached();
  admin = await logIn(newsroom);
  const { make, desk } = newsroom;
  fileId = await uploadFile(desk, 'sample.jpg', 'image/jpeg', tinyJpeg);
  await make.shownPhoto({ image: fileId });
  article = await make.article();
  brief = await make.brief({ article: article.documentId });
});
afterAll(() => newsroom.stop());

it('an address that led nowhere leads to what is published there', async () => {
  expect((await newsroom.read('/api/articles/slug/found-at-last')).status).toBe(404);
  const made = await newsroom.make.article({ title: 'Found at last' }, '?status=draft');
  expect((await newsroom.read('/api/articles/slug/found-at-last')).status).toBe(404);
  await newsroom.strapi.documents(ARTICLE).publish({ documentId: made.documentId });
  expect((await newsroom.read('/api/articles/slug/found-at-last')).status).toBe(200);
  await newsroom.warm('/api/articles/slug/found-at-last');
  await newsroom.desk.put(`/api/articles/${made.documentId}`, { data: { slug: 'moved-on' } });
  expect((await newsroom.read('/api/articles/slug/found-at-last')).status).toBe(301);
  expect((await newsroom.read('/api/articles/slug/moved-on')).status).toBe(200);
  await newsroom.warm('/api/articles/slug/moved-on');
  await newsroom.strapi.documents(ARTICLE).unpublish({ documentId: made.documentId });
  expect((await newsroom.read('/api/articles/slug/moved-on')).status).toBe(404);
});

it('the article of a brief, published, taken back and published again', async () => {
  const path = `/api/live-briefs/${brief.documentId}?populate=article`;
  const shown = async () => {
    await newsroom.warm(path);
    return JSON.parse((await newsroom.read(path)).text).data.article?.title ?? null;
  };
  const documents = newsroom.strapi.documents(ARTICLE);
  const { documentId } = article;
  await documents.update({
    documentId,
    data: { title: 'Of a brief' } as never,
    status: 'published',
  });
  expect(await shown()).toBe('Of a brief');
  await documents.unpublish({ documentId });
  expect(JSON.parse((await newsroom.read(path)).text).data.article).toBeNull();
  await shown();
  await documents.publish({ documentId });
  expect(JSON.parse((await newsroom.read(path)).text).data.article.title).toBe('Of a brief');
});

it('a file of a photo, and a deleted author', async () => {
  await newsroom.warm('/api/photos?populate=image');
  const form = new FormData();
  form.append('fileInfo', JSON.stringify({ alternativeText: 'Told anew' }));
  await admin.client.post(`/upload?id=${fileId}`, form);
  expect((await newsroom.read('/api/photos?populate=image')).text).toContain('Told anew');
  const gone = await newsroom.make.author({ name: 'Gone Soon' });
  await newsroom.warm(`/api/authors/${gone.documentId}`);
  await newsroom.desk.del(`/api/authors/${gone.documentId}`);
  expect((await newsroom.read(`/api/authors/${gone.documentId}`)).status).toBe(404);
  expect((await newsroom.read('/api/authors')).text).not.toContain('Gone Soon');
});
