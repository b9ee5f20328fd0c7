import { createApiToken } from '../../support/api-token';
import { httpClient } from '../../support/http';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { rawRequest } from './raw-request';

const POLICY = 'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=600';
const PRIVATE = 'private, no-store';

let newsroom: CachedNewsroom;
let token: string;

beforeAll(async () => {
  newsroom = await bootCached();
  newsroom.strapi.log.silent = true;
  token = await createApiToken(newsroom.strapi);
  const article = await newsroom.make.article({ slug: 'former' });
  const desk = httpClient(newsroom.url, token);
  await desk.put(`/api/articles/${article.documentId}`, { data: { slug: 'present' } });
});
afterAll(() => newsroom.stop());

const ask = async (path: string, headers = {}, method = 'GET') => {
  const answer = await rawRequest(`${newsroom.url}${path}`, { method, headers });
  return [answer.status, answer.headers['cache-control']];
};

it.each<[string, number, string]>([
  ['/api/articles', 200, POLICY],
  ['/api/articles/slug/former', 301, 'no-cache'],
  ['/api/articles/slug/nobody', 404, 'no-cache'],
  ['/api/articles?nonsense=1', 400, 'no-cache'],
  ['/api/articles?filters[title]=%', 200, 'no-cache'],
  ['/api/articles?status=draft', 403, PRIVATE],
  ['/api/events', 403, PRIVATE],
  ['/api/nothing', 404, 'private, no-cache'],
])('the public is told of %s, %d: %s', async (path, status, policy) => {
  expect(await ask(path)).toEqual([status, policy]);
  expect(await ask(path, {}, 'HEAD')).toEqual([status, policy]);
});

it('nobody keeps the answer to a write', async () => {
  expect(await ask('/api/articles', {}, 'POST')).toEqual([403, PRIVATE]);
  expect((await ask('/api/auth/local', {}, 'POST'))[1]).toBe(PRIVATE);
});

const PATHS = [
  '/api/articles',
  '/api/articles/slug/former',
  '/api/articles/slug/nobody',
  '/api/articles?nonsense=1',
  '/api/events',
  '/api/nothing',
  '/graphql?query={articles{title}}',
  '/feeds/nothing',
];

describe.each([
  ['with the cache', async () => undefined],
  ['while the cache stands back', async () => standBack()],
])('%s', (_what, prepare) => {
  beforeAll(prepare);

  it.each(PATHS)('nobody keeps what a token gets from %s', async (path) => {
    const authorization = `Bearer ${token}`;
    const headers = { authorization, 'apollo-require-preflight': 'true' };
    expect((await ask(path, headers))[1]).toBe(PRIVATE);
  });

  it.each(PATHS)('nobody keeps what a session gets from %s', async (path) => {
    const headers = { cookie: '_ga=1; koa.sess=abc', 'apollo-require-preflight': 'true' };
    expect((await ask(path, headers))[1]).toBe(PRIVATE);
  });

  it('files of the admin panel are not meant', async () => {
    const [, policy] = await ask('/favicon.ico', { cookie: 'koa.sess=abc' });
    expect(policy).not.toBe(PRIVATE);
  });
});

/** As with `READ_CACHE_ANSWERS=false`: Strapi's own listener answers. */
function standBack(): void {
  const { httpServer } = newsroom.strapi.server;
  httpServer.removeAllListeners('request');
  const answer = newsroom.strapi.server.app.callback();
  httpServer.on('request', (request, response) => void answer(request, response));
}
