import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import type { Made } from '../../support/factories';
import { blocks } from '../../support/factories';
import { createApiToken } from '../../support/api-token';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { origin, ownHeaders, type RawRequest, rawRequest } from './raw-request';

let newsroom: CachedNewsroom;
let article: Made;
let path: string;

const ask = (request: RawRequest = {}, to = path) => rawRequest(`${newsroom.url}${to}`, request);

beforeAll(async () => {
  newsroom = await bootCached();
  article = await newsroom.make.article({
    title: 'A title',
    body: blocks('Слово за словом. '.repeat(200)),
  });
  path = `/api/articles/${article.documentId}`;
});
afterAll(() => newsroom.stop());

describe('an answer from memory', () => {
  it('is the answer that was computed, byte for byte', async () => {
    newsroom.cache.flush();
    const [computed, kept] = [await ask(), await ask()];
    expect([origin(computed), origin(kept)]).toEqual(['miss', 'hit']);
    expect(kept.body.equals(computed.body)).toBe(true);
    expect(ownHeaders(kept)).toEqual(ownHeaders(computed));
  });

  it('is the answer that Strapi gives without the cache', async () => {
    await newsroom.warm(path);
    const kept = await ask();
    newsroom.cache.store.suspend('test');
    const plain = await ask();
    newsroom.cache.store.resume('test');
    expect(origin(plain)).toBe('bypass; suspended');
    expect(plain.body.equals(kept.body)).toBe(true);
    expect(kept.headers['content-type']).toBe(plain.headers['content-type']);
    expect(kept.headers['content-security-policy']).toBe(plain.headers['content-security-policy']);
  });

  it('tells browsers and CDNs what they may do', async () => {
    await newsroom.warm(path);
    const { headers } = await ask();
    expect(headers['cache-control']).toBe(
      'public, max-age=0, s-maxage=5, stale-while-revalidate=30, stale-if-error=600'
    );
    expect(headers.vary).toBe(
      'Authorization, Accept-Encoding, Strapi-Response-Format, Strapi-Encode-Source-Maps'
    );
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('to HEAD has the headers of GET and no body', async () => {
    await newsroom.warm(path);
    const [head, get] = [await ask({ method: 'HEAD' }), await ask()];
    expect(head.status).toBe(200);
    expect(origin(head)).toBe('hit');
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(String(get.body.length));
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  it('can be made by HEAD for GET', async () => {
    newsroom.cache.flush();
    expect((await ask({ method: 'HEAD' })).body).toHaveLength(0);
    const get = await ask();
    expect(origin(get)).toBe('hit');
    expect(JSON.parse(get.body.toString()).data.title).toBe('A title');
  });

  it.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0.1, gzip;q=0.9', 'gzip', gunzipSync],
  ])('for Accept-Encoding %s is %s', async (accept, encoding, decode) => {
    await newsroom.warm(path);
    const plain = await ask();
    const packed = await ask({ headers: { 'accept-encoding': accept } });
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(packed.body.length).toBeLessThan(plain.body.length);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    expect(decode(packed.body).equals(plain.body)).toBe(true);
  });

  it('has the headers that Strapi would give to whoever asks, also when it was kept for another', async () => {
    newsroom.cache.flush();
    const told = async (from?: string) => {
      const { headers } = await ask({ headers: from ? { origin: from } : {} });
      return [headers['access-control-allow-origin'], /\borigin\b/i.test(headers.vary ?? '')];
    };
    const order = ['https://a.example', 'https://b.example', undefined, 'null'];
    const got: unknown[] = [];
    for (const from of order) got.push(await told(from));
    newsroom.cache.store.suspend('test');
    const plain: unknown[] = [];
    for (const from of order) plain.push(await told(from));
    newsroom.cache.store.resume('test');
    expect(got).toEqual(plain);
    expect(got).toEqual(order.map(() => ['*', false]));
  });
});

describe('conditional requests', () => {
  const tagOf = async (headers = {}) => String((await ask({ headers })).headers.etag);

  it.each([
    ['If-None-Match alone', {}],
    ['a request with no-cache', { 'cache-control': 'no-cache', pragma: 'no-cache' }],
    ['If-Modified-Since long ago', { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }],
    ['HEAD', {}, 'HEAD'],
  ])('%s: 304 with the same tag and policy', async (_what, headers, method = 'GET') => {
    await newsroom.warm(path);
    const tag = await tagOf();
    const answer = await ask({ method, headers: { ...headers, 'if-none-match': tag } });
    expect(answer.status).toBe(304);
    expect(answer.body).toHaveLength(0);
    expect(answer.headers.etag).toBe(tag);
    expect(answer.headers.vary).toContain('Accept-Encoding');
    expect(answer.headers['cache-control']).toContain('s-maxage');
    expect(answer.headers['content-length']).toBeUndefined();
  });

  it.each([
    ['a list', (tag: string) => `"other", ${tag}`, 304],
    ['a weak tag', (tag: string) => `W/${tag}`, 304],
    ['a list of weak tags', (tag: string) => `W/"other",W/${tag}`, 304],
    ['anything', () => '*', 304],
    ['a list without it', () => '"other", W/"another"', 200],
    ['its text without quotes', (tag: string) => tag.replaceAll('"', ''), 200],
  ])('If-None-Match with %s', async (_what, named, status) => {
    await newsroom.warm(path);
    const headers = { 'if-none-match': named(await tagOf()) };
    const answer = await ask({ headers });
    expect([answer.status, origin(answer)]).toEqual([status, 'hit']);
    expect(answer.body.length > 0).toBe(status === 200);
  });

  it('If-Modified-Since alone never saves the body: tags decide', async () => {
    await newsroom.warm(path);
    const headers = { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' };
    expect((await ask({ headers })).status).toBe(200);
  });

  it('a tag of another form or of an older answer gets the body', async () => {
    await newsroom.warm(path);
    const packed = await tagOf({ 'accept-encoding': 'br' });
    expect((await ask({ headers: { 'if-none-match': packed } })).status).toBe(200);
    const tag = await tagOf();
    await newsroom.desk.put(path, { data: { summary: 'Another summary' } });
    const answer = await ask({ headers: { 'if-none-match': tag } });
    expect([answer.status, origin(answer)]).toEqual([200, 'miss']);
    expect(answer.headers.etag).not.toBe(tag);
  });

  it('a flush that changed nothing leaves the tag as it was', async () => {
    await newsroom.warm(path);
    const tag = await tagOf();
    newsroom.cache.flush();
    const answer = await ask({ headers: { 'if-none-match': tag } });
    expect([answer.status, origin(answer)]).toEqual([304, 'miss']);
  });
});

describe('what is somebody’s own passes by', () => {
  it.each([
    ['an Authorization header', { authorization: 'Bearer nonsense' }, 'authorization', 401],
    ['a session', { cookie: '_ga=1; koa.sess=abc' }, 'session', 200],
    ['another format', { 'strapi-response-format': 'v4' }, 'request-header', 200],
    ['source maps', { 'strapi-encode-source-maps': 'true' }, 'request-header', 200],
  ])('%s', async (_what, headers, reason, status) => {
    await newsroom.warm(path);
    const { count } = newsroom.cache.store;
    const answer = await ask({ headers });
    expect(origin(answer)).toBe(`bypass; ${reason}`);
    expect(answer.status).toBe(status);
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(newsroom.cache.store.count).toBe(count);
  });

  it('a token sees drafts, and nobody after it', async () => {
    const draft = await newsroom.make.article({ title: 'Not yet public' }, '?status=draft');
    const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
    const list = '/api/articles?pagination[pageSize]=100';
    const own = await ask({ headers: { authorization } }, `${list}&status=draft`);
    expect(own.body.toString()).toContain(draft.documentId);
    expect(own.headers['cache-control']).toBe('private, no-store');
    expect((await ask({}, `${list}&status=draft`)).status).toBe(403);
    expect(await newsroom.warm(list)).not.toContain(draft.documentId);
  });

  it('a token, nobody and the token again each get their own', async () => {
    const draft = await newsroom.make.article({ title: 'For the desk' }, '?status=draft');
    const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
    const single = `/api/articles/${draft.documentId}?status=draft`;
    const statuses: number[] = [];
    for (const headers of [{ authorization }, {}, { authorization }, {}]) {
      statuses.push((await ask({ headers }, single)).status);
    }
    expect(statuses).toEqual([200, 403, 200, 403]);
  });

  it.each(['/api/upload/files', '/api/users', '/admin/users/me'])(
    'nobody on the way may keep what %s says to a token',
    async (address) => {
      const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
      const { headers } = await ask({ headers: { authorization } }, address);
      expect(headers['cache-control']).toBe('private, no-store');
    }
  );

  it('unknown cookies do not matter', async () => {
    await newsroom.warm(path);
    expect(origin(await ask({ headers: { cookie: '_ga=GA1.2; consent=all' } }))).toBe('hit');
  });

  it.each([
    ['not found', '/api/articles/nonsense', 404],
    ['refused', '/api/articles?junk=1', 400],
    ['a bad cursor', '/api/articles?pagination[after]=junk', 400],
    ['another method', '/api/articles', 405, 'PATCH'],
  ])('an error is not kept: %s', async (_what, to, status, method = 'GET') => {
    const { count } = newsroom.cache.store;
    await ask({ method }, to);
    const answer = await ask({ method }, to);
    expect(answer.status).toBe(status);
    expect(origin(answer)).not.toBe('hit');
    expect(newsroom.cache.store.count).toBe(count);
  });

  it('an answer that sets a cookie is not kept', async () => {
    const { output } = newsroom.strapi.contentAPI.sanitize;
    newsroom.strapi.contentAPI.sanitize.output = async (...call) => {
      newsroom.strapi.requestContext.get()?.cookies.set('visit', '1');
      return output(...call);
    };
    newsroom.cache.flush();
    const answers = [await ask(), await ask()];
    newsroom.strapi.contentAPI.sanitize.output = output;
    expect(answers.map(origin)).toEqual(['miss; not kept', 'miss; not kept']);
    expect(answers[1]?.headers['set-cookie']).toEqual(['visit=1; path=/; httponly']);
  });
});
