import { randomUUID } from 'node:crypto';

import type { CacheStatus } from '../../../src/plugins/read-cache/domain/cache-status';
import { logIn } from '../../support/admin-session';
import { usesPostgres } from '../../support/environment';
import type { HttpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { rawRequest } from './raw-request';

const READ = 'plugin::read-cache.read';
const CLEAR = 'plugin::read-cache.clear';

let newsroom: CachedNewsroom;
let chief: HttpClient;

beforeAll(async () => {
  newsroom = await bootCached();
  ({ client: chief } = await logIn(newsroom));
  await newsroom.make.article();
});
afterAll(() => newsroom.stop());

const status = async (client = chief): Promise<CacheStatus> => {
  const answer = await client.get<{ data: CacheStatus }>('/read-cache/status');
  expect(answer.status).toBe(200);
  return answer.body.data;
};

/** Somebody whose role allows these actions and nothing else. */
async function member(...actions: string[]): Promise<HttpClient> {
  const made = await chief.post<{ data: { id: number; code: string } }>('/admin/roles', {
    name: `Role ${randomUUID()}`,
    description: '',
  });
  const { id, code } = made.body.data;
  const permissions = actions.map((action) => ({ action, subject: null, conditions: [] }));
  const granted = await chief.put(`/admin/roles/${id}/permissions`, { permissions });
  expect(granted.status).toBe(200);
  const { client } = await logIn(newsroom, code as never);
  return client;
}

describe('who may do what', () => {
  it.each<[string, () => Promise<HttpClient>, number, number]>([
    ['a super admin', async () => chief, 200, 200],
    ['an editor', async () => (await logIn(newsroom, 'strapi-editor')).client, 403, 403],
    ['an author', async () => (await logIn(newsroom, 'strapi-author')).client, 403, 403],
    ['a role that may see', () => member(READ), 200, 403],
    ['a role that may clear', () => member(CLEAR), 403, 200],
    ['a role that may do neither', () => member(), 403, 403],
  ])('%s', async (_who, signIn, see, clear) => {
    const client = await signIn();
    expect((await client.get('/read-cache/status')).status).toBe(see);
    expect((await client.post('/read-cache/clear', {})).status).toBe(clear);
  });

  it('nobody, and a token of the content API, may do nothing', async () => {
    const ask = (path: string, method: string, headers = {}) =>
      rawRequest(`${newsroom.url}${path}`, { method, headers });
    expect((await ask('/read-cache/status', 'GET')).status).toBe(401);
    expect((await ask('/read-cache/clear', 'POST')).status).toBe(401);
    expect((await newsroom.desk.get('/read-cache/status')).status).toBe(401);
    expect((await newsroom.desk.post('/read-cache/clear', {})).status).toBe(401);
  });
});

describe('what is told', () => {
  it('the entries, their bytes, the limit and whether other instances are heard', async () => {
    // Who may do what is noted some time after it was changed, which empties the memory.
    const told = await waitFor('a moment without a write', async () => {
      await newsroom.warm('/api/articles');
      const now = await status();
      return now.entries > 0 && now.entries === newsroom.cache.store.count && now;
    });
    expect(told).toMatchObject({
      isEnabled: true,
      isSuspended: false,
      hearsOthers: usesPostgres ? true : null,
      entries: newsroom.cache.store.count,
      bytes: newsroom.cache.store.bytes,
      maxBytes: 64 * 1024 * 1024,
    });
    expect(told.entries).toBeGreaterThan(0);
    expect(told.bytes).toBeGreaterThan(1000);
  });

  it.each<[string, string, Record<string, string>, (counted: CacheStatus['counters']) => unknown]>([
    ['a hit', '/api/articles', {}, ({ hit }) => hit],
    ['a 304', '/api/articles', { 'if-none-match': '*' }, ({ notModified }) => notModified],
    ['a miss', `/api/articles?filters[title]=never`, {}, ({ miss }) => miss],
    ['a 404', '/api/articles/nothing', {}, ({ refused }) => refused.status],
    ['a draft', '/api/articles?status=draft', {}, ({ bypass }) => bypass.draft],
    ['a token', '/api/articles', { authorization: 'x' }, ({ bypass }) => bypass.authorization],
    ['a session', '/api/articles', { cookie: 'koa.sess=x' }, ({ bypass }) => bypass.session],
    ['a range', '/api/articles', { range: 'bytes=0-1' }, ({ hit }) => hit],
    ['a stream', '/api/articles', { accept: 'text/event-stream' }, ({ bypass }) => bypass.stream],
    ['a bad query', '/api/articles?a=%zz', {}, ({ bypass }) => bypass.query],
    ['an address of its own', '/_health', {}, ({ bypass }) => bypass.path],
  ])('%s is counted', async (_what, path, headers, counterOf) => {
    await newsroom.warm('/api/articles');
    const before = structuredClone(newsroom.cache.counters);
    await rawRequest(`${newsroom.url}${path}`, { headers });
    expect(counterOf(newsroom.cache.counters)).toBe(Number(counterOf(before) ?? 0) + 1);
  });

  it('when everything was forgotten last, and why it grows: by a write that says not what it changes', async () => {
    const before = await status();
    await newsroom.make.article();
    expect((await status()).generation).toBeGreaterThan(before.generation);
    await newsroom.strapi.db.connection.raw('UPDATE articles SET title = ?', ['By hand']);
    const after = await status();
    expect(after.counters.flushes).toBeGreaterThan(before.counters.flushes);
    expect(Date.parse(String(after.clearedAt))).toBeGreaterThanOrEqual(
      Date.parse(String(before.clearedAt))
    );
  });
});

it('clearing forgets every answer, and says what is left', async () => {
  await newsroom.warm('/api/articles');
  const answer = await chief.post<{ data: CacheStatus }>('/read-cache/clear', {});
  expect(answer.body.data).toMatchObject({ entries: 0, bytes: 0 });
  expect((await newsroom.read('/api/articles')).origin).toBe('miss');
});
