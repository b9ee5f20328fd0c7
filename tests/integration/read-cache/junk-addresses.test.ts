import { waitFor } from '../../support/wait-for';
import http from 'node:http';
import { text } from 'node:stream/consumers';

import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { origin, rawRequest, type RawRequest } from './raw-request';

const LIMIT = 1024 * 1024;

let newsroom: CachedNewsroom;
let path: string;

beforeAll(async () => {
  newsroom = await bootCached({ pluginConfig: { 'read-cache': { maxMegabytes: 1 } } });
  newsroom.strapi.log.silent = true;
  path = `/api/articles/${(await newsroom.make.article({ summary: 'x'.repeat(3000) })).documentId}`;
});
afterAll(() => newsroom.stop());

const ask = (to: string, request: RawRequest = {}) => rawRequest(`${newsroom.url}${to}`, request);

describe('another way to ask for the same costs nothing', () => {
  it.each<[string, (to: string) => string, Record<string, string>]>([
    ['a range', (to) => to, { range: 'bytes=0-5' }],
    ['an upgrade', (to) => to, { connection: 'upgrade', upgrade: 'h2c' }],
    ['a long origin', (to) => to, { origin: `https://${'a'.repeat(400)}.example` }],
    ['the published version', (to) => `${to}?status=published`, {}],
    ['a slash at the end', (to) => `${to}/`, {}],
    ['capitals', (to) => to.replace('/api/articles', '/API/Articles'), {}],
  ])('%s', async (_what, respell, headers) => {
    const spelt = respell(path);
    await newsroom.warm(spelt);
    const clean = await ask(path);
    const again = await ask(spelt, { headers });
    expect([again.status, origin(again)]).toEqual([200, 'hit']);
    expect(again.body.equals(clean.body)).toBe(true);
  });

  it('one entry holds all spellings of a path', async () => {
    const spellings = [path, `${path}/`, path.replace('/api', '/API')];
    // Something in the background may write in between: then they are asked again.
    await waitFor('an address that is kept', async () => {
      newsroom.cache.flush();
      const { generation } = newsroom.cache.store;
      for (const spelt of spellings) await ask(spelt);
      return newsroom.cache.store.generation === generation;
    });
    expect(newsroom.cache.store.count).toBe(1);
  });

  // Strapi's router takes an escaped word for another one.
  it.each([
    ['/api/%61rticles', 404],
    ['/%61pi/articles', 404],
    ['/api/articles/%73lug/nothing', 404],
    ['/api/article%73?populate=*', 404],
  ])('%s is answered as Strapi answers it', async (target, status) => {
    newsroom.cache.flush();
    await ask('/api/articles');
    for (const stock of [false, true]) {
      // With a token nothing is asked of the cache.
      const headers = stock ? { authorization: 'Bearer nobody' } : {};
      const answer = await rawRequest(newsroom.url, { target, headers });
      expect([stock, answer.status]).toEqual([stock, status]);
    }
    expect(newsroom.cache.store.count).toBe(1);
  });

  it.each(['/api/articles/../articles', '/api/articles//', '/api/articles/%2e%2e/articles'])(
    '%s is left to Strapi',
    async (target) => {
      newsroom.cache.flush();
      await rawRequest(newsroom.url, { target });
      expect(newsroom.cache.store.count).toBe(0);
    }
  );
});

describe('compressed forms', () => {
  it.each(['br', 'gzip'])('are counted when the first to ask gets one: %s', async (encoding) => {
    // The first time a read is asked for, it sends more statements, and so has more tags.
    await ask(`${path}?locale=en`);
    newsroom.cache.flush();
    const plain = await ask(`${path}?locale=en`);
    const before = newsroom.cache.store.bytes;
    newsroom.cache.flush();
    const packed = await ask(`${path}?locale=en`, { headers: { 'accept-encoding': encoding } });
    expect([origin(plain), origin(packed)]).toEqual(['miss', 'miss']);
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(newsroom.cache.store.bytes).toBe(before + packed.body.length);
  });

  it('stay below the limit under junk', async () => {
    for (let index = 0; index < 100; index += 1) {
      const to = `/api/articles?filters[title][$ne]=${'j'.repeat(1000)}${index}`;
      await Promise.all(
        ['br', 'gzip', 'identity'].map((encoding) =>
          ask(to, { headers: { 'accept-encoding': encoding } })
        )
      );
      expect(newsroom.cache.store.bytes).toBeLessThanOrEqual(LIMIT);
    }
  });
});

it('GraphQL junk stays below the limit, and what is asked for is still right', async () => {
  for (let index = 0; index < 50; index += 1) {
    const query = `{ articles { documentId title } } # ${'j'.repeat(20_000)}${index}`;
    const body = JSON.stringify({ query });
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'accept-encoding': 'br',
    };
    expect((await ask('/graphql', { method: 'POST', headers, body })).status).toBe(200);
    expect(newsroom.cache.store.bytes).toBeLessThanOrEqual(LIMIT);
  }
  expect(newsroom.cache.store.count).toBeLessThan(50);
  expect(await newsroom.warm(path)).toContain('xxx');
});

it('a POST in chunks is left to Strapi', async () => {
  const body = JSON.stringify({ query: '{ articles { slug } }' });
  const post = () =>
    ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body,
    });
  const answers = [await post(), await post(), await post()];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers.map(origin)).not.toContain('hit');
  expect(answers[2]?.body.equals(answers[0]?.body ?? Buffer.alloc(0))).toBe(true);
});

/** Sends a body piece by piece, without saying how long it is. */
function postPieces(pieces: string[]): Promise<{ status: number; said: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const options = { method: 'POST', agent: false, headers };
    const request = http.request(`${newsroom.url}/graphql`, options, (response) => {
      text(response).then((said) => resolve({ status: response.statusCode ?? 0, said }), reject);
    });
    request.on('error', reject);
    request.flushHeaders();
    for (const piece of pieces) request.write(piece);
    request.end();
  });
}

it.each([
  [
    'a mutation',
    ['{"query":"mutation { ', 'deleteArticle(documentId: \\"x\\")', ' { documentId } }"}'],
    'FORBIDDEN',
  ],
  [
    'more than is looked at',
    ['{"query":"{ articles { slug } } # ', 'x'.repeat(70_000), '"}'],
    '"slug"',
  ],
])('a POST in chunks reaches Strapi whole: %s', async (_what, pieces, expected) => {
  const { status, said } = await postPieces(pieces);
  expect(status).toBe(200);
  expect(said).toContain(expected);
});

it('a POST without a body is answered the same in chunks', async () => {
  const headers = { 'content-type': 'application/json', 'content-length': '0' };
  const plain = await ask('/graphql', { method: 'POST', headers });
  const { status, said } = await postPieces([]);
  expect([status, said]).toEqual([plain.status, plain.body.toString()]);
});
