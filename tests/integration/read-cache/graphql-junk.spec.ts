import { createHash } from 'node:crypto';
import net from 'node:net';

import { createApiToken } from '../../support/api-token';
import type { Made } from '../../support/factories';
import { waitFor } from '../../support/wait-for';
import { type CachedNewsroom, bootCached, holdReads } from './cached-newsroom';
import { origin, type RawAnswer, rawRequest } from './raw-request';

const QUERY = '{ articles { title canonicalUrl } }';

let newsroom: CachedNewsroom;
let article: Made;

beforeAll(async () => {
  newsroom = await bootCached();
  // Strapi logs some of what follows as an attack.
  newsroom.strapi.log.silent = true;
  article = await newsroom.make.article({ title: 'A title' });
});
afterAll(() => newsroom.stop());

const post = (body: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  rawRequest(`${newsroom.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...headers,
    },
    body,
  });
const query = (text: string, more = {}) => post(JSON.stringify({ query: text, ...more }));
const get = (search: string) =>
  rawRequest(`${newsroom.url}/graphql${search}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });

/** Where an answer comes from when nothing has been written for a while. */
async function settled(send: () => Promise<RawAnswer>): Promise<string> {
  let from = origin(await send());
  await waitFor('an answer', async () => {
    if (from === 'miss') from = origin(await send());
    return from !== 'miss';
  });
  return from;
}

describe('a body and an address of one spelling are two things', () => {
  it('a body does not turn the address into no read', async () => {
    const search = `?query=${encodeURIComponent('{ articles { slug } }')}`;
    expect((await post(search)).status).toBe(400);
    await get(search);
    expect(await settled(() => get(search))).toBe('hit');
  });

  it('an address does not turn the body into a read', async () => {
    const search = `?query=${encodeURIComponent('{ articles { documentId } }')}`;
    expect(await settled(() => get(search))).toBe('hit');
    const answer = await post(search);
    expect([answer.status, origin(answer)]).toEqual([400, 'bypass; query']);
  });
});

describe('one client’s headers do not colour what the next one reads', () => {
  it.each<[string, Record<string, string>]>([
    ['Host', { host: 'evil.example' }],
    ['X-Forwarded-Host', { 'x-forwarded-host': 'evil.example' }],
    ['X-Forwarded-Proto', { 'x-forwarded-proto': 'gopher', 'x-forwarded-port': '666' }],
    ['Forwarded', { forwarded: 'host=evil.example;proto=gopher' }],
    ['method override', { 'x-http-method-override': 'DELETE' }],
    ['X-HTTP-Method', { 'x-http-method': 'DELETE', 'x-method-override': 'DELETE' }],
    ['Accept-Encoding', { 'accept-encoding': 'evil;q=1, identity;q=0' }],
    ['Accept-Language', { 'accept-language': 'uk' }],
    ['Origin', { origin: 'https://evil.example' }],
    ['Cookie', { cookie: 'koa.sess=evil' }],
  ])('%s', async (_what, headers) => {
    const body = JSON.stringify({ query: QUERY });
    let clean = await post(body);
    await waitFor('a hit', async () => {
      clean = await post(body);
      return origin(clean) === 'hit';
    });
    newsroom.cache.flush();
    await post(body, headers);
    const next = await post(body);
    expect(next.status).toBe(200);
    expect(next.body.toString()).toBe(clean.body.toString());
    expect(JSON.stringify(next.headers)).not.toContain('evil');
    expect(next.headers['content-encoding']).toBeUndefined();
    const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
    expect(origin(await post(body, { authorization }))).toBe('bypass; authorization');
  });
});

describe('what is no plain read is left to GraphQL, and kept by nobody', () => {
  const sha256Hash = createHash('sha256').update(QUERY).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const two = `query A { articles { slug } } mutation B { deleteArticle(documentId: "ID") { documentId } }`;

  it.each<[string, () => Promise<RawAnswer>, RegExp]>([
    ['a persisted query', () => query(QUERY, { extensions }), /"articles":\[/],
    ['its hash alone', () => post(JSON.stringify({ extensions })), /"articles":\[|Persisted/],
    [
      'a mutation behind a query',
      () => query(two.replace('ID', article.documentId), { operationName: 'B' }),
      /FORBIDDEN/,
    ],
    [
      'the query before a mutation',
      () => query(two.replace('ID', article.documentId), { operationName: 'A' }),
      /"articles":\[/,
    ],
    [
      'a batch',
      () => post(JSON.stringify([{ query: QUERY }, { query: QUERY }])),
      /batch|Batch|array/,
    ],
    ['an operation given twice', () => get(`?query=${encodeURIComponent(QUERY)}&query=x`), /./],
  ])('%s', async (_what, send, said) => {
    newsroom.cache.flush();
    const answers = [await send(), await send()];
    expect(answers.map(origin)).toEqual(['bypass; query', 'bypass; query']);
    for (const answer of answers) {
      expect(answer.body.toString()).toMatch(said);
      expect(answer.status).toBeLessThan(500);
    }
    expect(newsroom.cache.store.count).toBe(0);
  });

  it.each([
    ['as a list', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['as an object', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)],
  ])('variables deeper than any stack, %s', async (_what, deep) => {
    const answer = await post(`{"query":"${QUERY}","variables":{"a":${deep}}}`);
    expect(answer.status).toBeLessThan(500);
    const search = `?query=${encodeURIComponent(QUERY)}&variables={"a":${deep.slice(0, 1500)}`;
    expect((await get(encodeURI(search))).status).toBeLessThan(500);
    expect((await query(QUERY)).status).toBe(200);
  });
});

describe('clients that go away', () => {
  const open = (): net.Socket => {
    const socket = net.connect(Number(new URL(newsroom.url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    return socket;
  };
  const head = (length: number) =>
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;

  it('in the middle of a query take nothing with them', async () => {
    const body = JSON.stringify({ query: '{ articles { documentId slug } }' });
    newsroom.cache.flush();
    const reads = holdReads(newsroom.strapi);
    const gone = open();
    gone.write(head(body.length) + body);
    await waitFor('the first', () => newsroom.cache.counters.miss > 0);
    const { joined, miss } = newsroom.cache.counters;
    const patient = post(body);
    await waitFor('the second', () => {
      const { counters } = newsroom.cache;
      return counters.joined > joined || counters.miss > miss;
    });
    gone.destroy();
    reads.release();
    expect((await patient).status).toBe(200);
  });

  it('in the middle of a body leave nothing behind', async () => {
    const { httpServer } = newsroom.strapi.server;
    const { miss } = newsroom.cache.counters;
    for (const length of [100, 60_000]) {
      const arrived = new Promise((resolve) => httpServer.once('request', resolve));
      const half = open();
      half.write(`${head(length)}{"query":"{ articles`);
      await arrived;
      half.destroy();
    }
    expect((await query(QUERY)).status).toBe(200);
    expect(newsroom.cache.counters.miss).toBeLessThanOrEqual(miss + 1);
  });
});
