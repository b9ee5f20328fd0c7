import type { ReadCacheService } from '../../../src/plugins/read-cache/server/src/service';
import { Entry } from '../../../src/plugins/read-cache/server/src/memory/entry';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { factories } from '../../support/factories';
import { httpClient } from '../../support/http';
import { waitFor } from '../../support/wait-for';

/** The whole suite relies on this: a cache that answers wrongly fails the test that has read from it. */
let newsroom: Newsroom;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  const desk = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  await factories(desk).article({ title: 'A title' });
});

it('a test that was given other bytes than Strapi gives does not end well', async () => {
  const reader = httpClient(newsroom.url);
  const { cache } = newsroom.strapi.plugin('read-cache').service<ReadCacheService>('read-cache');
  expect((await reader.get('/api/articles')).text).toContain('A title');
  expect((await reader.get('/api/articles?fields=title')).status).toBe(200);
  // Something in the background may write in between, and clear.
  await waitFor('the forged answer', async () => {
    const options = { cacheControl: 'public', vary: 'Origin' };
    const forged = new Entry(
      Buffer.from('{"data":[]}'),
      [['content-type', 'application/json']],
      options
    );
    cache?.store.keep('/api/articles?sort=id', forged, cache.store.generation);
    return (await reader.get('/api/articles?sort=id')).text === '{"data":[]}';
  });
  const ended = newsroom.stop();
  await expect(ended).rejects.toThrow('/api/articles?sort=id');
  await expect(ended).rejects.not.toThrow('fields=title');
});
