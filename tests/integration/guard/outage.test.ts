import { Client } from 'pg';

import { copyTemplate, type TestDatabase } from '../../support/database';
import { type DatabaseProxy, startDatabaseProxy } from '../../support/database-proxy';
import { usesPostgres } from '../../support/environment';
import { newFolder, removeFolder } from '../../support/folder';
import { type Answer, type HttpClient, httpClient } from '../../support/http';
import { PASSWORD } from '../../support/password';
import { type NewsroomProcess, startNewsroom } from '../../support/process';
import { CHIEF, foundStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';

const describeOnPostgres = usesPostgres ? describe : describe.skip;
const ARTICLES = '/content-manager/collection-types/api::article.article';

interface Ready {
  status: string;
  checks: Record<string, string>;
}

describeOnPostgres('a database that goes away', () => {
  let folder: string;
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let newsroom: NewsroomProcess;
  let reader: HttpClient;
  let admin: HttpClient;
  let desk: HttpClient;

  beforeAll(async () => {
    folder = newFolder();
    database = await copyTemplate(folder);
    proxy = await startDatabaseProxy(database.env.DATABASE_URL ?? '');
    newsroom = await startNewsroom(folder, { ...database.env, DATABASE_URL: proxy.url });
    reader = httpClient(newsroom.url);
    ({ admin } = await foundStaff(newsroom.url));
    const token = await admin.post<{ data: { accessKey: string } }>('/admin/api-tokens', {
      name: 'Desk',
      description: '',
      type: 'full-access',
      lifespan: null,
    });
    desk = httpClient(newsroom.url, token.body.data.accessKey);
    await desk.post('/api/authors', { data: { name: 'Sample' } });
  });
  afterAll(async () => {
    await newsroom?.stop();
    await proxy?.stop();
    await database?.drop();
    removeFolder(folder);
  });

  const graphql = (query: string, by: HttpClient = reader) => by.post('/graphql', { query });

  /** By name: everything that reads or writes, by everybody. */
  const requests: Array<[string, () => Promise<Answer<unknown>>]> = [
    ['a list', () => reader.get('/api/articles?sort=title')],
    ['a document', () => reader.get('/api/articles/none')],
    ['a slug', () => reader.get('/api/articles/slug/none')],
    ['a day', () => reader.get('/api/live-briefs/days/2024-02-01')],
    ['a search', () => reader.get('/api/authors?filters[name][$contains]=x')],
    ['GraphQL', () => graphql('{ articles { title } }')],
    ['GraphQL with a token', () => graphql('{ authors(sort: "name") { name } }', desk)],
    ['a mutation', () => graphql('mutation { createAuthor(data: {name: "X"}) { name } }', desk)],
    ['events', () => desk.get('/api/events?after=0')],
    ['a list with a token', () => desk.get('/api/authors?status=draft')],
    ['a write with a token', () => desk.post('/api/authors', { data: { name: 'Lost' } })],
    ['a delete with a token', () => desk.del('/api/authors/none')],
    ['a reader’s login', () => reader.post('/api/auth/local', { identifier: 'x', password: 'y' })],
    ['a login', () => reader.post('/admin/login', { email: CHIEF, password: PASSWORD })],
    ['who I am', () => admin.get('/admin/users/me')],
    ['the content manager', () => admin.get(ARTICLES)],
    ['a save in the panel', () => admin.post(ARTICLES, { title: 'Lost' })],
    ['the media library', () => admin.get('/upload/files')],
    ['endpoints', () => admin.get('/outbox/endpoints')],
    ['the home page', () => admin.get('/newsroom/today')],
    ['the desk', () => admin.get('/newsroom/desk/briefs?day=2024-02-01')],
  ];

  /** What was answered otherwise than that the database is away. */
  async function dishonest(): Promise<string[]> {
    const answers = await Promise.all(
      requests.map(async ([name, ask]) => ({ name, answer: await ask() }))
    );
    return answers
      .filter(({ answer }) => answer.status !== 503 || !answer.headers.get('retry-after'))
      .map(({ name, answer }) => `${name}: ${answer.status} ${answer.text.slice(0, 200)}`);
  }

  const ready = () => reader.get<Ready>('/_ready');

  async function isBack(): Promise<void> {
    // Each may be the one that finds that a connection of the pool is gone.
    const reads = [
      () => reader.get('/api/articles?sort=slug'),
      () => desk.get('/api/authors?status=draft'),
      () => admin.get(ARTICLES),
    ];
    for (const read of reads)
      await waitFor('the newsroom', async () => (await read()).status === 200);
    expect((await ready()).body).toMatchObject({ status: 'ready' });
  }

  it('is ready before, and says of what', async () => {
    const { status, body } = await waitFor('the dispatcher', async () => {
      const answer = await ready();
      return answer.status === 200 && answer;
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      status: 'ready',
      checks: { database: 'ok', dispatcher: 'ok', disk: 'ok' },
    });
  });

  it('refused: nobody counts as a stranger, and after its return all is as before', async () => {
    await proxy.cut();
    expect(await dishonest()).toEqual([]);
    expect(await dishonest()).toEqual([]);
    expect((await reader.get('/_health')).status).toBe(204);
    const { status, headers, body } = await ready();
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('5');
    expect(body).toMatchObject({ status: 'not ready', checks: { database: 'cannot be reached' } });
    await proxy.restore();
    await isBack();
  });

  it('silent: requests do not wait for it for ever', async () => {
    proxy.freeze();
    expect(await dishonest()).toEqual([]);
    expect((await reader.get('/_health')).status).toBe(204);
    expect((await ready()).status).toBe(503);
    await proxy.restore();
    await isBack();
  });

  it('broken off in the middle of a look at somebody’s rights: no stranger either', async () => {
    const other = new Client({ connectionString: database.env.DATABASE_URL });
    await other.connect();
    // What is remembered of the rights is forgotten with a write.
    expect((await desk.post('/api/authors', { data: { name: 'Other' } })).status).toBe(201);
    await other.query('BEGIN; LOCK TABLE up_permissions');
    const reads = ['/api/articles?sort=title', '/api/authors?sort=name', '/api/photos/none'];
    const answers = reads.map((path) => reader.get(path));
    await waitFor('the readers to wait', async () => {
      const { rows } = await other.query<{ count: string }>(
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
      );
      return Number(rows[0]?.count) > 0;
    });
    proxy.breakOff();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    await other.query('ROLLBACK');
    await other.end();
    expect(statuses).toEqual([503, 503, 503]);
    await isBack();
  });

  it('was said once when it went, and once when it came', () => {
    expect(newsroom.output()).toMatch(/error.*The database cannot be reached/);
    expect(newsroom.output()).toMatch(/warn.*The database is back/);
  });
});
