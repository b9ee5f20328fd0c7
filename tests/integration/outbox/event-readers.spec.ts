import type { Core } from '@strapi/strapi';

import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { eventLog } from '../../support/event-log';
import { type Factories, factories } from '../../support/factories';
import { type HttpClient, httpClient } from '../../support/http';

const READ = 'plugin::outbox.event.find';

let newsroom: Newsroom;
let token: string;
let client: HttpClient;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  token = await createApiToken(newsroom.strapi);
  client = httpClient(newsroom.url, token);
  make = factories(client);
  await written();
});
afterAll(() => newsroom.stop());

/** One more event is in the log. */
async function written(): Promise<void> {
  const { documentId } = await make.author();
  await eventLog(client).atLeast(documentId, 1);
}

function ask(method: 'GET' | 'HEAD', query = '', headers: Record<string, string> = {}) {
  return fetch(`${newsroom.url}/api/events${query}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}

/** The `ETag` of the log as it is now. */
async function stateOf(method: 'GET' | 'HEAD' = 'GET'): Promise<string> {
  const response = await ask(method, '?limit=1');
  await response.text();
  return response.headers.get('etag') ?? '';
}

describe.each(['GET', 'HEAD'] as const)('%s with If-None-Match', (method) => {
  it('is answered with 304 and no body until there is something new', async () => {
    const known = await stateOf(method);
    expect(known).toMatch(/^"events-\d+-\d+"$/);
    for (const asked of [known, `W/${known}`, `"other", ${known}`]) {
      const same = await ask(method, '', { 'if-none-match': asked });
      expect([same.status, same.headers.get('etag')]).toEqual([304, known]);
      expect(await same.text()).toBe('');
    }
    await written();
    const changed = await ask(method, '', { 'if-none-match': known });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(known);
    expect((await changed.text()).length > 0).toBe(method === 'GET');
  });

  it('is answered in full when another state is named', async () => {
    const response = await ask(method, '', { 'if-none-match': '"events-0-0"' });
    expect(response.status).toBe(200);
    await response.text();
  });

  it('is refused with wrong parameters, whatever state is named', async () => {
    const response = await ask(method, '?limit=x', { 'if-none-match': await stateOf() });
    expect([response.status, response.headers.get('etag')]).toEqual([400, null]);
    await response.text();
  });
});

it('gives both methods the same state', async () => {
  expect(await stateOf('HEAD')).toBe(await stateOf('GET'));
});

it.each([
  'after=-1',
  'after=x',
  'limit=0',
  'limit=501',
  'type=nope',
  'foo=1',
  'after=1&after=2',
  'after=MTo0Mg',
])('answers HEAD ?%s with 400', async (query) => {
  const response = await ask('HEAD', `?${query}`);
  expect(response.status).toBe(400);
  expect(response.headers.get('x-last-sequence')).toBeNull();
});

it('answers HEAD after an event that is not there yet with 409, as GET', async () => {
  const after = '?after=2000000000';
  const [head, get] = [await ask('HEAD', after), await ask('GET', after)];
  expect([head.status, get.status]).toEqual([409, 409]);
  await get.text();
});

describe('who may read the log', () => {
  async function asks(by: HttpClient): Promise<number[]> {
    const { status } = await by.get('/api/events');
    return [status, (await by.get('/api/events?limit=x')).status];
  }

  it.each([
    ['full access', 'full-access', undefined, [200, 400]],
    ['every right to read', 'read-only', undefined, [200, 400]],
    ['this right alone', 'custom', [READ], [200, 400]],
    ['another right', 'custom', ['api::article.article.find'], [403, 403]],
    ['no right', 'custom', [], [403, 403]],
  ] as const)('a token with %s', async (_what, type, permissions, expected) => {
    const key = await createApiToken(newsroom.strapi, type, permissions && [...permissions]);
    expect(await asks(httpClient(newsroom.url, key))).toEqual(expected);
  });

  it('a token with this right alone may do nothing else', async () => {
    const key = await createApiToken(newsroom.strapi, 'custom', [READ]);
    const by = httpClient(newsroom.url, key);
    expect((await by.get('/api/articles')).status).toBe(403);
    expect((await by.post('/api/authors', { data: { name: 'X' } })).status).toBe(403);
  });

  it('nobody with a made-up token', async () => {
    expect(await asks(httpClient(newsroom.url, 'f'.repeat(256)))).toEqual([401, 401]);
  });

  it('a user of the site only once their role may', async () => {
    const by = httpClient(newsroom.url, await userToken(newsroom.strapi));
    expect(await asks(by)).toEqual([403, 403]);
    const { id } = await roleOfUsers(newsroom.strapi);
    const permissions = newsroom.strapi.db.query('plugin::users-permissions.permission');
    const given = await permissions.create({ data: { action: READ, role: id } });
    expect(await asks(by)).toEqual([200, 400]);
    await permissions.delete({ where: { id: given.id } });
    expect(await asks(by)).toEqual([403, 403]);
    expect(await asks(httpClient(newsroom.url))).toEqual([403, 403]);
  });
});

/** Of somebody who has signed up on the site. */
async function userToken(strapi: Core.Strapi): Promise<string> {
  const password = 'Sample-password-1';
  const email = 'reader@newsroom.example';
  const role = await roleOfUsers(strapi);
  await strapi.plugin('users-permissions').service('user').add({
    email,
    password,
    username: 'reader',
    provider: 'local',
    confirmed: true,
    role: role.id,
  });
  const answer = await httpClient(newsroom.url).post<{ jwt: string }>('/api/auth/local', {
    identifier: email,
    password,
  });
  expect(answer.status).toBe(200);
  return answer.body.jwt;
}

function roleOfUsers({ db }: Core.Strapi): Promise<{ id: number }> {
  const where = { type: 'authenticated' };
  return db.query('plugin::users-permissions.role').findOne({ where });
}
