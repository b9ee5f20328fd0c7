import { logIn, type AdminSession } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { usesPostgres } from '../../support/environment';
import { fillDisk, type FullAt, makeRoom } from '../../support/full-disk';
import { graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';

const AUTHOR = 'api::author.author';
const LONG = 'x'.repeat(100_000);
const TABLES = ['authors', 'admin_roles'];
const CODE = usesPostgres ? '53100' : 'SQLITE_FULL';

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
beforeEach(() => {
  logged = [];
  jest.spyOn(newsroom.strapi.log, 'error').mockImplementation((line: unknown) => {
    logged.push(String(line));
    return newsroom.strapi.log;
  });
});
afterEach(() => jest.restoreAllMocks());

const moments: FullAt[] = usesPostgres ? ['statement', 'commit'] : ['statement'];

describe.each(moments)('a disk that is found full with the %s', (at) => {
  beforeEach(() => fillDisk(newsroom.strapi, TABLES, at));
  afterEach(() => makeRoom(newsroom.strapi, TABLES));

  it('is answered 507, and writes go on when there is room again', async () => {
    const data = { name: `Unkept ${at}`, bio: LONG, listed: true };
    const before = await stored();
    const answer = await api.post('/api/authors', { data });
    expect(answer.body.error).toMatchObject({
      status: 507,
      name: 'InsufficientStorageError',
      message: expect.stringMatching(/disk of the database is full.*free space/),
    });
    expect(answer.status).toBe(507);
    expect(logged).toEqual([
      expect.stringMatching(new RegExp(`^POST /api/authors was refused .*${CODE}`)),
    ]);
    expect(logged[0]).not.toContain('xxx');
    await makeRoom(newsroom.strapi, TABLES);
    expect(await stored()).toBe(before);
    expect((await api.post('/api/authors', { data })).status).toBe(201);
    expect(await stored()).toBe(before + 1);
  });

  async function stored(): Promise<number> {
    const { body } = await api.get<{ data: unknown[] }>('/api/authors');
    return body.data.length;
  }

  it('is said by GraphQL with a code', async () => {
    const { errors } = await graphqlClient(
      newsroom.url,
      token
    )(`mutation { createAuthor(data: { name: "Unkept", bio: "${LONG}" }) { documentId } }`);
    expect(errors?.[0]?.extensions.code).toBe('STRAPI_INSUFFICIENT_STORAGE_ERROR');
  });

  it('is answered 507 by the admin, outside of any transaction too', async () => {
    // PostgreSQL keeps 255 characters here; SQLite needs another page.
    const description = usesPostgres ? '' : LONG;
    const role = await admin.client.post('/admin/roles', { name: 'Unkept', description });
    expect(role.status).toBe(507);
    const author = await admin.manage(AUTHOR).create({ name: 'Unkept', bio: LONG });
    expect(author.status).toBe(507);
  });
});

const describeOnSqlite = usesPostgres ? describe.skip : describe;

describeOnSqlite('a transaction that SQLite has ended by itself', () => {
  it('keeps nothing that comes after', async () => {
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
