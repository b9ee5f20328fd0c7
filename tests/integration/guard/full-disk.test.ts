import { logIn, type AdminSession } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { usesPostgres } from '../../support/environment';
import { graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';

const AUTHOR = 'api::author.author';
const LONG = 'x'.repeat(100_000);

// SQLite says so itself when it may not have another page; PostgreSQL would need a disk of its own.
const describeOnSqlite = usesPostgres ? describe.skip : describe;

describeOnSqlite('a disk that is full', () => {
  let newsroom: Newsroom;
  let token: string;
  let api: HttpClient;
  let admin: AdminSession;
  let logged: string[];

  beforeAll(async () => {
    newsroom = await bootNewsroom();
    token = await createApiToken(newsroom.strapi);
    api = httpClient(newsroom.url, token);
    admin = await logIn(newsroom);
  });
  afterAll(() => newsroom.stop());
  beforeEach(async () => {
    logged = [];
    jest.spyOn(newsroom.strapi.log, 'error').mockImplementation((line: unknown) => {
      logged.push(String(line));
      return newsroom.strapi.log;
    });
    await newsroom.strapi.db.connection.raw('PRAGMA max_page_count = 1');
  });
  afterEach(async () => {
    await makeRoom();
    jest.restoreAllMocks();
  });

  async function makeRoom(): Promise<void> {
    await newsroom.strapi.db.connection.raw('PRAGMA max_page_count = 1073741823');
  }

  it('is answered 507, and writes go on when there is room again', async () => {
    const data = { name: 'Unkept', bio: LONG };
    const answer = await api.post('/api/authors', { data });
    expect(answer.body.error).toMatchObject({
      status: 507,
      name: 'InsufficientStorageError',
      message: expect.stringMatching(/disk of the database is full.*free space/),
    });
    expect(answer.status).toBe(507);
    expect(logged).toEqual([
      expect.stringMatching(/^POST \/api\/authors was refused .*SQLITE_FULL/),
    ]);
    expect(logged[0]).not.toContain('xxx');
    await makeRoom();
    const kept = await api.post('/api/authors', { data });
    expect(kept.status).toBe(201);
    const { body } = await api.get<{ data: unknown[] }>('/api/authors');
    expect(body.data).toHaveLength(1);
  });

  it('is said by GraphQL with a code', async () => {
    const { errors } = await graphqlClient(
      newsroom.url,
      token
    )(`mutation { createAuthor(data: { name: "Unkept", bio: "${LONG}" }) { documentId } }`);
    expect(errors?.[0]?.extensions.code).toBe('STRAPI_INSUFFICIENT_STORAGE_ERROR');
  });

  it('is answered 507 by the admin, outside of any transaction too', async () => {
    const role = await admin.client.post('/admin/roles', { name: 'Unkept', description: LONG });
    expect(role.status).toBe(507);
    const author = await admin.manage(AUTHOR).create({ name: 'Unkept', bio: LONG });
    expect(author.status).toBe(507);
  });

  it('keeps nothing that comes after a transaction which SQLite has ended by itself', async () => {
    await makeRoom();
    const { db } = newsroom.strapi;
    const lost = db.transaction(async ({ trx }) => {
      // As SQLite itself does with some failures, which may go unheeded.
      await trx.raw('ROLLBACK');
      await trx('authors').insert({ name: 'Alone' });
    });
    await expect(lost).rejects.toMatchObject({ status: 503 });
    expect(await db.connection('authors').where({ name: 'Alone' })).toEqual([]);
  });
});
