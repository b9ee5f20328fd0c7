import { waitFor } from '../../support/wait-for';
import net from 'node:net';

import { type CachedNewsroom, bootCached, holdReads } from './cached-newsroom';

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
  await waitFor('all requests', () => cache.counters.miss === miss + 21);
  for (const socket of gone) socket.destroy();
  await waitFor('the connections to end', async () => (await connections()) <= 1);
  reads.release();
  expect((await first).status).toBe(200);
  await waitFor('the work to be given up', () => cache.counters.abandoned === 20);
  expect(reads.held()).toBe(1);
  expect((await newsroom.read('/api/articles?filters[id]=3')).origin).toBe('miss');
});

it('a client that went away does not take the answer with it', async () => {
  const { cache, strapi } = newsroom;
  cache.flush();
  const reads = holdReads(strapi);
  const gone = send('/api/articles');
  await waitFor('the read to begin', () => reads.held() === 1);
  const { joined } = cache.counters;
  const patient = newsroom.read('/api/articles');
  await waitFor('the second to join', () => cache.counters.joined === joined + 1);
  gone.destroy();
  reads.release();
  expect((await patient).status).toBe(200);
  expect(reads.held()).toBe(1);
});

function connections(): Promise<number> {
  return new Promise((resolve, reject) => {
    newsroom.strapi.server.httpServer.getConnections((error, count) =>
      error ? reject(error) : resolve(count)
    );
  });
}
