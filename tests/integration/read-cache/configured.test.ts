import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { type RouteContext, withRoutes } from './own-routes';
import { rawRequest } from './raw-request';

const POLICY = 'public, max-age=60, s-maxage=120';

let newsroom: CachedNewsroom;

beforeAll(async () => {
  newsroom = await bootCached({
    pluginConfig: {
      'read-cache': {
        paths: ['/api/articles', '/reports'],
        except: ['/api/articles/slug'],
        sessionCookies: ['reader'],
        graphqlPath: '',
        cacheControl: POLICY,
        statusHeader: false,
        maxAnswerKilobytes: 8,
      },
    },
    beforeLoad: withRoutes({
      '/reports/one': report,
      '/reports/stream': stream,
      '/reports/private': confide,
      '/reports/large': sprawl,
    }),
  });
  await newsroom.make.article({ title: 'A title', slug: 'a-title' });
});
afterAll(() => newsroom.stop());

let reports = 0;

function report(ctx: RouteContext): void {
  reports += 1;
  ctx.body = { reports };
}

function stream(ctx: RouteContext): void {
  reports += 1;
  ctx.body = `data: ${reports}\n\n`;
  ctx.set('Content-Type', 'text/event-stream');
}

function confide(ctx: RouteContext): void {
  ctx.set('Cache-Control', 'private');
  report(ctx);
}

function sprawl(ctx: RouteContext): void {
  reports += 1;
  ctx.body = { reports, text: 'x'.repeat(9 * 1024) };
}

const ask = (path: string, headers = {}) => rawRequest(`${newsroom.url}${path}`, { headers });

it('says what browsers and CDNs may do as it is configured, on 200 and 304', async () => {
  const answer = await ask('/api/articles');
  expect(answer.headers['cache-control']).toBe(POLICY);
  const tag = String(answer.headers.etag);
  const again = await ask('/api/articles', { 'if-none-match': tag });
  expect(again.status).toBe(304);
  expect(again.headers['cache-control']).toBe(POLICY);
});

it('does not say where an answer came from when that is switched off', async () => {
  const answers = [
    await ask('/api/articles'),
    await ask('/api/articles', { cookie: 'reader=1' }),
    await ask('/api/articles/none'),
  ];
  expect(answers.map(({ headers }) => headers['x-read-cache'])).toEqual(Array(3).fill(undefined));
});

it.each<[string, string, boolean, Record<string, string>]>([
  ['a configured path', '/api/articles', true, {}],
  ['another path', '/api/authors', false, {}],
  ['an exception below it', '/api/articles/slug/a-title', false, {}],
  ['a configured session cookie', '/api/articles', false, { cookie: 'reader=1' }],
  ['a cookie that is no session here', '/api/articles', true, { cookie: 'koa.sess=1' }],
  ['a feed below a prefix of its own', '/reports/one', true, {}],
  ['a stream below it', '/reports/stream', false, {}],
  ['what calls itself private', '/reports/private', false, {}],
  ['what is larger than may be kept', '/reports/large', false, {}],
])('%s: %s is kept: %s', async (_what, path, isKept, headers) => {
  newsroom.cache.flush();
  expect((await ask(path, headers)).status).toBe(200);
  await ask(path, headers);
  expect(newsroom.cache.store.count).toBe(isKept ? 1 : 0);
});

it('leaves GraphQL alone when it has no path', async () => {
  newsroom.cache.flush();
  const url = `${newsroom.url}/graphql`;
  const body = JSON.stringify({ query: '{ articles { title } }' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body });
  expect(await answer.text()).toContain('A title');
  expect(newsroom.cache.store.count).toBe(0);
});
