import net from 'node:net';

import { logIn } from '../../support/admin-session';
import { type CachedNewsroom, bootCached, holdReads } from './cached-newsroom';
import { until } from './until';

let newsroom: CachedNewsroom;

beforeAll(async () => {
  newsroom = await bootCached({ pluginConfig: { 'read-cache': { maxConcurrent: 1 } } });
  await newsroom.make.article();
});
afterAll(() => newsroom.stop());

/** Sends a GET without waiting for its answer. */
function send(path: string): net.Socket {
  const socket = net.connect(Number(new URL(newsroom.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  return socket;
}

it('clients that went away are not computed for', async () => {
  const { cache, strapi } = newsroom;
  const { miss } = cache.counters;
  const reads = holdReads(strapi);
  const first = newsroom.read('/api/articles');
  const gone = Array.from({ length: 20 }, (_, index) => send(`/api/articles?filters[id]=${index}`));
  await until(() => cache.counters.miss === miss + 21);
  for (const socket of gone) socket.destroy();
  await until(async () => (await connections()) <= 1);
  reads.release();
  expect((await first).status).toBe(200);
  await until(() => cache.counters.abandoned === 20);
  expect(reads.held()).toBe(1);
  expect((await newsroom.read('/api/articles?filters[id]=3')).origin).toBe('miss');
});

it('a client that went away does not take the answer with it', async () => {
  const { cache, strapi } = newsroom;
  cache.flush();
  const reads = holdReads(strapi);
  const gone = send('/api/articles');
  await until(() => reads.held() === 1);
  const patient = newsroom.read('/api/articles');
  gone.destroy();
  reads.release();
  expect((await patient).status).toBe(200);
  expect(reads.held()).toBe(1);
});

describe('the admin', () => {
  it('sees the counters and clears, as far as its role allows', async () => {
    const chief = await logIn(newsroom);
    const { client: author } = await logIn(newsroom, 'strapi-author');
    await newsroom.warm('/api/articles');
    const status = await chief.client.get<{ data: { entries: number; bytes: number } }>(
      '/read-cache/status'
    );
    expect(status.body.data).toMatchObject({ isSuspended: false, counters: { bypass: {} } });
    expect(status.body.data.entries).toBeGreaterThan(0);
    const cleared = await chief.client.post<{ data: { entries: number } }>('/read-cache/clear', {});
    expect(cleared.body.data.entries).toBe(0);
    expect((await newsroom.read('/api/articles')).origin).toBe('miss');

    expect((await author.get('/read-cache/status')).status).toBe(403);
    expect((await author.post('/read-cache/clear', {})).status).toBe(403);
    expect((await fetch(`${newsroom.url}/read-cache/status`)).status).toBe(401);
    expect((await fetch(`${newsroom.url}/read-cache/clear`, { method: 'POST' })).status).toBe(401);
  });

  it('can grant both actions to a role', async () => {
    const permissions = newsroom.strapi.service('admin::permission').actionProvider;
    const ids = ['read', 'clear'].map((action) => `plugin::read-cache.${action}`);
    expect(ids.map((id) => permissions.get(id)?.actionId)).toEqual(ids);
  });
});

function connections(): Promise<number> {
  return new Promise((resolve, reject) => {
    newsroom.strapi.server.httpServer.getConnections((error, count) =>
      error ? reject(error) : resolve(count)
    );
  });
}
