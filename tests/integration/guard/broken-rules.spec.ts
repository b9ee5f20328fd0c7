import fs from 'node:fs';
import path from 'node:path';

import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { usesPostgres } from '../../support/environment';
import { tinyJpeg } from '../../support/files';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type Answer, type HttpClient, httpClient } from '../../support/http';

/** Of nothing; the second fits into no integer column. */
const NOWHERE = 987_654;
const HUGE = '99999999999999';

/** What was sent to the database is nobody's business. */
const SENTENCE = /^(?!select|insert|update|delete).{8}/;

const READER = { username: 'Sample', email: 'sample@reader.example', password: 'Abcdef123' };

let newsroom: Newsroom;
let chief: HttpClient;
let script: HttpClient;
let graphql: GraphqlClient;
let logged: string[];

beforeAll(async () => {
  newsroom = await bootNewsroom();
  chief = (await logIn(newsroom)).client;
  const token = await createApiToken(newsroom.strapi);
  script = httpClient(newsroom.url, token);
  graphql = graphqlClient(newsroom.url, token);
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

/** Everything that a refused request could have left behind. */
async function kept(): Promise<unknown> {
  const { connection } = newsroom.strapi.db;
  const tables = [
    'files',
    'upload_folders',
    'up_users',
    'admin_users',
    'admin_roles',
    'strapi_api_tokens',
  ];
  const rows = await Promise.all(
    tables.map(async (table): Promise<unknown[]> => connection(table).select('id').orderBy('id'))
  );
  const uploads = path.join(newsroom.strapi.dirs.static.public, 'uploads');
  return [...rows, fs.readdirSync(uploads).toSorted()];
}

function upload(folder: unknown): FormData {
  const form = new FormData();
  form.append('files', new Blob([tinyJpeg], { type: 'image/jpeg' }), 'picture.jpg');
  form.append('fileInfo', JSON.stringify({ name: 'picture.jpg', folder }));
  return form;
}

const userOf = (roles: unknown) => ({ firstname: 'Sample', email: 'new@newsroom.example', roles });

describe('what refers to something that is not there is a 4xx with a sentence, and nothing is kept', () => {
  it.each<[what: string, ask: () => Promise<Answer>]>([
    ['a file’s folder, in the panel', () => chief.post('/upload', upload(NOWHERE))],
    ['a folder that no integer holds', () => chief.post('/upload', upload(HUGE))],
    ['a folder’s parent', () => chief.post('/upload/folders', { name: 'A', parent: NOWHERE })],
    ['a reader’s role', () => script.post('/api/users', { ...READER, role: NOWHERE })],
    ['a role that no integer holds', () => script.post('/api/users', { ...READER, role: HUGE })],
    ['an administrator’s role', () => chief.post('/admin/users', userOf([NOWHERE]))],
    ['a file that no integer holds', () => script.get(`/api/upload/files/${HUGE}`)],
    ['a folder by such an id', () => chief.get(`/upload/folders/${HUGE}`)],
    ['an administrator by such an id', () => chief.get(`/admin/users/${HUGE}`)],
    ['a role by such an id', () => chief.get(`/admin/roles/${HUGE}`)],
    ['a token by such an id', () => chief.get(`/admin/api-tokens/${HUGE}`)],
  ])('%s', async (_what, ask) => {
    const before = await kept();
    const { status, body } = await ask();
    expect([status, body.error?.message]).toEqual([
      expect.any(Number),
      expect.stringMatching(SENTENCE),
    ]);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await kept()).toEqual(before);
    expect(logged).toEqual([]);
  });

  it('and what no integer holds can be asked for', async () => {
    const { status } = await script.get(`/api/users/${HUGE}`);
    expect(status).toBeLessThan(500);
    expect(logged).toEqual([]);
  });

  const made =
    'createUsersPermissionsUser(data: { username: "Sample", email: "a@b.example", password: "Abcdef123"';
  it.each([
    ['a reader’s role', `${made}, role: "${NOWHERE}" }) { data { documentId } }`],
    ['a role that no integer holds', `${made}, role: "${HUGE}" }) { data { documentId } }`],
    [
      'a reader that no integer holds',
      `deleteUsersPermissionsUser(id: "${HUGE}") { data { documentId } }`,
    ],
    ['a file that no integer holds', `deleteUploadFile(id: "${HUGE}") { documentId }`],
    ['a file to be named', `updateUploadFile(id: "${HUGE}", info: { name: "A" }) { documentId }`],
  ])('%s, by GraphQL', async (_what, mutation) => {
    const before = await kept();
    const { errors } = await graphql(`mutation { ${mutation} }`);
    for (const { message, extensions } of errors ?? []) {
      expect(message).toMatch(/do not exist|cannot take|not found/i);
      expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    }
    expect(await kept()).toEqual(before);
    expect(logged).toEqual([]);
  });
});

describe('what is taken already is a 4xx, whoever comes first', () => {
  it.each<[what: string, make: () => Promise<Answer>]>([
    ['a role’s name', () => chief.post('/admin/roles', { name: 'Twice', description: '' })],
    [
      'a token’s name',
      () =>
        chief.post('/admin/api-tokens', {
          name: 'Twice',
          description: '',
          type: 'read-only',
          lifespan: null,
        }),
    ],
    ['an administrator’s address', () => chief.post('/admin/users', userOf([1]))],
    ['a folder’s name', () => chief.post('/upload/folders', { name: 'Twice', parent: null })],
    ['a reader’s address', () => script.post('/api/users', { ...READER, role: 1 })],
  ])('%s', async (_what, make) => {
    const statuses = (await Promise.all([make(), make(), make()])).map(({ status }) => status);
    expect(Math.min(...statuses)).toBeLessThan(300);
    expect(Math.max(...statuses)).toBeLessThan(500);
    expect((await make()).status).toBe(400);
    expect(logged).toEqual([]);
  });
});

const describeOnPostgres = usesPostgres ? describe : describe.skip;

describeOnPostgres('a text that is longer than its column', () => {
  it('is a 400', async () => {
    const description = 'x'.repeat(300);
    const { status, body } = await chief.post('/admin/roles', { name: 'Long', description });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(/database cannot take/),
    ]);
  });
});
