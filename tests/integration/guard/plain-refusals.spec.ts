import { type AdminSession, logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';
import { newRole, signIn } from '../desk/desk-client';

const ARTICLE = 'api::article.article';
const AUTHOR = 'api::author.author';
const READ = 'plugin::content-manager.explorer.read';
const UPDATE = 'plugin::content-manager.explorer.update';

let newsroom: Newsroom;
let admin: AdminSession;
let editor: HttpClient;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  admin = await logIn(newsroom);
  editor = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(editor);
});
afterAll(() => newsroom.stop());

it.each(['', '&locale=en', '&populate=*'])('deleting a draft alone is a 400 (%s)', async (more) => {
  const { documentId } = await make.article();
  const path = `/api/articles/${documentId}`;
  const { status, body } = await editor.del(`${path}?status=draft${more}`);
  expect([status, body.error.name]).toEqual([400, 'ValidationError']);
  expect((await editor.get(path)).status).toBe(200);
  expect((await editor.del(path)).status).toBe(204);
});

it.each(['publish', 'unpublish', 'discard'] as const)(
  'to %s what has no drafts is no error of the server',
  async (action) => {
    const { documentId } = await make.author();
    const { status } = await admin.manage(AUTHOR)[action](documentId);
    expect([400, 403]).toContain(status);
    expect((await editor.get(`/api/authors/${documentId}`)).status).toBe(200);
  }
);

it.each(['Publish', 'Unpublish'] as const)('nor to bulk-%s it', async (action) => {
  const { documentId } = await make.author();
  const { status } = await admin.manage(AUTHOR).bulk(action, [documentId]);
  expect([400, 403]).toContain(status);
});

it.each([undefined, {}, { to: '' }, { to: [] }, { to: 7, text: 'x' }, 'text'])(
  'an email to nobody is a 400 that says so (%j)',
  async (sent) => {
    const { status, body } = await editor.post('/api/email', sent);
    expect([status, body.error?.message]).toEqual([400, expect.stringMatching(/"to"|JSON/)]);
  }
);

describe('a role that may write stories and see nothing else', () => {
  let call: Awaited<ReturnType<typeof signIn>>['call'];
  let articleId: string;

  beforeAll(async () => {
    const { strapi, url } = newsroom;
    const fields = ['title', 'slug', 'leadPhoto', 'credits', 'credits.author'];
    const role = await newRole(
      strapi,
      [READ, UPDATE].map((action) => ({
        action,
        subject: ARTICLE,
        properties: { fields, locales: ['en'] },
      }))
    );
    ({ call } = await signIn(strapi, url, role));
    const leadPhoto = (await make.photo()).documentId;
    articleId = (await make.article({ leadPhoto })).documentId;
  });

  it.each([
    `/relations/${ARTICLE}/leadPhoto`,
    `/relations/${ARTICLE}/ARTICLE/leadPhoto`,
    `/relations/newsroom.credit/author`,
  ])('asking for choices that it may not read is no error of the server: %s', async (path) => {
    const { status } = await call('GET', `/content-manager${path.replace('ARTICLE', articleId)}`);
    expect([200, 403]).toContain(status);
  });

  it.each([
    ['check-availability', { field: 'slug', value: 'x' }],
    ['generate', { field: 'slug', data: { title: 'x', name: 'x' } }],
  ])('asks about slugs of stories alone: %s', async (question, body) => {
    const ask = (contentTypeUID: string) =>
      call('POST', `/content-manager/uid/${question}`, { contentTypeUID, ...body });
    expect((await ask(ARTICLE)).status).toBe(200);
    expect((await ask(AUTHOR)).status).toBe(403);
    expect((await ask('api::nothing.nothing')).status).toBe(400);
  });
});
