import { waitFor } from '../../support/wait-for';
import { once } from 'node:events';
import http from 'node:http';
import { PassThrough } from 'node:stream';

import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { type RouteContext, withRoutes } from './own-routes';
import { rawRequest } from './raw-request';

/** One computation at a time: what keeps its place keeps everybody else out. */
let newsroom: CachedNewsroom;
let calls = 0;
let open = 0;
/** Handlers that wait here go on when it is opened. */
let gate = Promise.resolve();

beforeAll(async () => {
  newsroom = await bootCached({
    pluginConfig: {
      'read-cache': { paths: ['/reports'], maxConcurrent: 1, maxAnswerKilobytes: 100 },
    },
    beforeLoad: withRoutes({
      '/reports/plain': (ctx) => answer(ctx, {}),
      '/reports/cookie': (ctx) => {
        ctx.cookies.set('visit', `${calls + 1}`);
        return answer(ctx, {});
      },
      '/reports/moved': (ctx) => {
        ctx.cookies.set('visit', `${calls + 1}`);
        ctx.status = 301;
        return answer(ctx, { location: '/' });
      },
      '/reports/private': (ctx) => answer(ctx, { 'cache-control': 'private' }),
      '/reports/ticker': (ctx) => begin(ctx, 'text/event-stream'),
      '/reports/drip': (ctx) => begin(ctx, 'text/plain'),
      '/reports/flood': flood,
      '/reports/hung': () => new Promise<void>(() => undefined),
    }),
  });
});
afterAll(() => newsroom.stop());

async function answer(ctx: RouteContext, headers: Record<string, string>): Promise<void> {
  calls += 1;
  const call = calls;
  await gate;
  for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
  ctx.body = { call };
}

/** Says something, and never ends. */
function begin(ctx: RouteContext, type: string): void {
  const body = new PassThrough();
  open += 1;
  body.once('close', () => (open -= 1));
  body.write('data: 1\n\n');
  ctx.set('content-type', type);
  ctx.body = body;
}

function flood(ctx: RouteContext): void {
  ctx.respond = false;
  open += 1;
  const { res } = ctx;
  const more = (): void => {
    if (!res.destroyed) res.write('x'.repeat(10_000), () => setImmediate(more));
  };
  res.once('close', () => (open -= 1));
  res.writeHead(200, { 'content-type': 'text/plain' });
  more();
}

const ask = (path: string) => rawRequest(`${newsroom.url}${path}`);

/** A client that takes an answer as it comes. */
async function listen(path: string): Promise<http.IncomingMessage> {
  const request = http.get(`${newsroom.url}${path}`, { agent: false });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  response.on('error', () => undefined);
  return response;
}

async function two(path: string) {
  let release = (): void => undefined;
  gate = new Promise((resolve) => {
    release = resolve;
  });
  const { joined } = newsroom.cache.counters;
  const answers = [ask(path), ask(path)];
  await waitFor('the second to join', () => newsroom.cache.counters.joined === joined + 1);
  release();
  return Promise.all(answers);
}

describe('what is meant for one is not shared by those who ask at the same time', () => {
  it('but what is for everybody is', async () => {
    const [one, other] = await two('/reports/plain');
    expect(other?.body).toEqual(one?.body);
  });

  it.each(['/reports/cookie', '/reports/moved'])('a cookie: %s', async (path) => {
    const cookies = (await two(path)).map(({ headers }) => headers['set-cookie']);
    expect(cookies[0]).toHaveLength(1);
    expect(cookies[1]).toHaveLength(1);
    expect(cookies[0]).not.toEqual(cookies[1]);
  });

  it('an answer that calls itself private', async () => {
    const [one, other] = await two('/reports/private');
    expect(one?.body.toString()).not.toBe(other?.body.toString());
    expect(one?.headers['cache-control']).toBe('private');
  });
});

describe('an answer without an end keeps nobody else out', () => {
  const others = async () => JSON.parse((await ask('/reports/plain')).body.toString()).call;
  beforeEach(() => newsroom.cache.flush());
  afterEach(() => waitFor('the streams to end', () => open === 0));

  it('an event stream reaches its client as it comes, and ends with it', async () => {
    const stream = await listen('/reports/ticker');
    const [event] = (await once(stream, 'data')) as [Buffer];
    expect(event.toString()).toBe('data: 1\n\n');
    expect(await others()).toBe(calls);
    expect(open).toBe(1);
    stream.destroy();
  });

  it('more than may be kept is handed on without being gathered', async () => {
    const stream = await listen('/reports/flood');
    let size = 0;
    for await (const chunk of stream) {
      size += (chunk as Buffer).length;
      if (size > 300 * 1024) break;
    }
    expect(await others()).toBe(calls);
  });

  it('what has begun ends when its last client goes', async () => {
    const request = http.get(`${newsroom.url}/reports/drip`, { agent: false });
    request.on('error', () => undefined);
    await waitFor('the stream', () => open === 1);
    const waiting = others();
    request.destroy();
    expect(await waiting).toBe(calls);
  });

  it('what does not even begin is waited for by its own client alone', async () => {
    newsroom.strapi.config.get<{ maxSeconds: number }>('plugin::read-cache').maxSeconds = 0.2;
    const request = http.get(`${newsroom.url}/reports/hung`, { agent: false });
    request.on('error', () => undefined);
    const { miss } = newsroom.cache.counters;
    await waitFor('the request', () => newsroom.cache.counters.miss === miss + 1);
    expect(await others()).toBe(calls);
    request.destroy();
  });
});
