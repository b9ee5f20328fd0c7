import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type TestDatabase, emptyDatabase } from '../../support/database';
import { testEnvironment } from '../../support/environment';
import { factories } from '../../support/factories';
import { newFolder, removeFolder } from '../../support/folder';
import { freePort } from '../../support/free-port';
import { graphqlClient } from '../../support/graphql';
import { type HttpClient, type Json, httpClient } from '../../support/http';
import { startNewsroom } from '../../support/process';
import { root } from '../../support/root';

describe("a newsroom in St. John's, by configuration alone", () => {
  let newsroom: Newsroom;
  let visitor: HttpClient;
  let documentId: string;

  beforeAll(async () => {
    newsroom = await bootNewsroom({ env: { NEWSROOM_TIME_ZONE: 'America/St_Johns' } });
    visitor = httpClient(newsroom.url);
    const make = factories(httpClient(newsroom.url, await createApiToken(newsroom.strapi)));
    ({ documentId } = await make.article({ datePublished: '2024-02-01T23:45' }));
    await make.brief({ title: 'In winter', datePublished: '2024-02-02T03:29:59.999Z' });
    await make.brief({ title: 'In summer', datePublished: '2024-07-01T02:30:00Z' });
  });
  afterAll(() => newsroom.stop());

  it('reads and shows its own clock, in REST and GraphQL', async () => {
    const published = {
      utc: '2024-02-02T03:15:00.000Z',
      local: '2024-02-01T23:45:00-03:30',
      timeZone: 'America/St_Johns',
      day: '2024-02-01',
      date: 'February 1, 2024',
      time: '11:45 PM',
      display: 'February 1, 2024 11:45 PM',
    };
    const { body } = await visitor.get(`/api/articles/${documentId}`);
    expect(body.data.timestamps.published).toEqual(published);
    const { data } = await graphqlClient(newsroom.url)(
      `{ articles { timestamps { published { ${Object.keys(published).join(' ')} } } } }`
    );
    expect(data.articles).toEqual([{ timestamps: { published } }]);
  });

  it.each([
    ['2024-02-01', ['In winter'], null, '2024-07-01'],
    ['2024-07-01', ['In summer'], '2024-02-01', null],
    ['2024-06-30', [], '2024-02-01', '2024-07-01'],
  ])('has its own days: %s', async (day, titles, previous, next) => {
    const { body } = await visitor.get<{ data: Json[]; meta: object }>(
      `/api/live-briefs/days/${day}`
    );
    expect(body.data.map(({ title }) => title)).toEqual(titles);
    expect(body.meta).toEqual({ day: { day, total: titles.length, previous, next } });
    const list = await visitor.get<{ data: Json[] }>(`/api/live-briefs?day=${day}`);
    expect(list.body.data.map(({ title }) => title)).toEqual(titles);
  });

  it('has its days in its addresses', async () => {
    const { body } = await visitor.get<{ data: Json[] }>('/api/live-briefs?sort=datePublished');
    expect(body.data.map(({ canonicalUrl }) => canonicalUrl)).toEqual([
      `${newsroom.url}/live/2024-02-01#in-winter`,
      `${newsroom.url}/live/2024-07-01#in-summer`,
    ]);
  });
});

describe('starting', () => {
  let folder: string;
  let database: TestDatabase;

  beforeAll(async () => {
    folder = newFolder();
    database = await emptyDatabase(folder);
  });
  afterAll(async () => {
    await database.drop();
    removeFolder(folder);
  });

  it('again does not grant what an administrator has taken away', async () => {
    const first = await startNewsroom(folder, database.env);
    expect((await httpClient(first.url).get('/api/articles')).status).toBe(200);
    await revokeArticles(first.url);
    expect((await httpClient(first.url).get('/api/articles')).status).toBe(403);
    await first.stop();

    const second = await startNewsroom(folder, database.env);
    const statuses = await Promise.all(
      ['articles', 'articles/slug/x', 'authors', 'live-briefs', 'photos'].map(
        async (type) => (await httpClient(second.url).get(`/api/${type}`)).status
      )
    );
    await second.stop();
    expect(statuses).toEqual([403, 404, 200, 200, 200]);
  });

  it('is refused in a zone that does not exist, naming the setting', async () => {
    const env = { ...process.env, ...testEnvironment(await freePort(), database.env) };
    const command = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
    const start = promisify(execFile)(process.execPath, [command, 'start'], {
      cwd: folder,
      env: { ...env, NEWSROOM_TIME_ZONE: 'Kyiv/Europe' },
    });
    await expect(start).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/newsroom\.timeZone is "Kyiv\/Europe".*NEWSROOM_TIME_ZONE/),
    });
  });
});

/** What an administrator does in Settings → Roles → Public. */
async function revokeArticles(url: string): Promise<void> {
  const { body } = await httpClient(url).post('/admin/register-admin', {
    email: 'admin@newsroom.example',
    password: 'Password-0f-a-test',
    firstname: 'Test',
    lastname: 'Administrator',
  });
  const admin = httpClient(url, body.data.token);
  const roles = await admin.get<{ roles: { id: number; type: string }[] }>(
    '/users-permissions/roles'
  );
  const id = roles.body.roles.find(({ type }) => type === 'public')?.id;
  const { name, description, permissions } = (await admin.get(`/users-permissions/roles/${id}`))
    .body.role;
  Object.assign(permissions['api::article'].controllers.article.find, { enabled: false });
  const answer = await admin.put(`/users-permissions/roles/${id}`, {
    name,
    description,
    permissions,
    users: [],
  });
  if (answer.status !== 200) throw new Error(`The role was answered with ${answer.text}`);
}
