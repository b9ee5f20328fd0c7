import net from 'node:net';

import type { Made } from '../../support/factories';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { origin, rawRequest } from './raw-request';

const LIMIT_MB = 1;
/** Apollo takes a query in an address from no simple form; for REST it is one header more. */
const PREFLIGHT = { 'apollo-require-preflight': 'true' };

let newsroom: CachedNewsroom;
let article: Made;
let path: string;
const addresses: Record<string, string> = { 'a list': '/api/articles?pagination[pageSize]=5' };

beforeAll(async () => {
  newsroom = await bootCached({ pluginConfig: { 'read-cache': { maxMegabytes: LIMIT_MB } } });
  // Strapi logs some of what follows as an attack.
  newsroom.strapi.log.silent = true;
  article = await newsroom.make.article({ leadPhoto: (await newsroom.make.photo()).documentId });
  path = `/api/articles/${article.documentId}`;
  addresses['a story'] = path;
  addresses['a GraphQL list'] =
    `/graphql?query=${encodeURIComponent('{ articles { title slug } }')}`;
});
afterAll(() => newsroom.stop());

/** Each attacker asks first, while nothing is kept; the next reader must get what is clean. */
describe.each(['a story', 'a list', 'a GraphQL list'])('headers of one client for %s', (what) => {
  it.each<[string, Record<string, string>]>([
    ['Host', { host: 'evil.example' }],
    ['X-Forwarded-Host', { 'x-forwarded-host': 'evil.example' }],
    ['X-Forwarded-Proto', { 'x-forwarded-proto': 'gopher', 'x-forwarded-port': '666' }],
    ['X-Forwarded-For', { 'x-forwarded-for': '"><script>' }],
    ['Forwarded', { forwarded: 'host=evil.example' }],
    ['X-Original-URL', { 'x-original-url': '/api/authors', 'x-rewrite-url': '/api/authors' }],
    ['method override', { 'x-http-method-override': 'DELETE' }],
    ['X-HTTP-Method', { 'x-http-method': 'DELETE', 'x-method-override': 'DELETE' }],
    ['Accept', { accept: 'text/html' }],
    ['Accept-Language', { 'accept-language': 'uk' }],
    ['Accept-Encoding', { 'accept-encoding': 'evil;q=1, identity;q=0' }],
    ['Origin', { origin: 'https://evil.example' }],
    ['Origin junk', { origin: 'null, https://evil.example' }],
    ['response format', { 'strapi-response-format': 'v4' }],
    ['source maps', { 'strapi-encode-source-maps': 'true' }],
    ['a GET with a body', { 'content-type': 'application/json', 'content-length': '2' }],
    ['Range', { range: 'bytes=0-5' }],
    ['Cookie', { cookie: 'koa.sess=evil' }],
  ])('%s: the next one reads what is clean', async (_header, headers) => {
    const address = `${newsroom.url}${addresses[what]}`;
    const clean = await newsroom.warm(addresses[what]);
    newsroom.cache.flush();
    await rawRequest(address, {
      headers: { ...PREFLIGHT, ...headers },
      ...('content-length' in headers && { body: '{}' }),
    });
    const next = await rawRequest(address, { headers: PREFLIGHT });
    expect(next.status).toBe(200);
    expect(next.body.toString()).toBe(clean);
    expect(JSON.stringify(next.headers)).not.toContain('evil');
    expect(next.headers['access-control-allow-origin']).not.toBe('https://evil.example');
  });
});

describe('one client’s address', () => {
  it.each([
    ['an absolute target', 'http://evil.example/api/articles'],
    ['two slashes', '//api/articles'],
    ['dots', '/api/authors/x/../../articles'],
    ['an encoded slash', '/api%2Farticles'],
    ['a NUL', '/api/articles/%00'],
  ])('%s in the address keeps nothing', async (_what, target) => {
    newsroom.cache.flush();
    await rawRequest(newsroom.url, { target });
    const { origin: from, text } = await newsroom.read('/api/articles');
    expect(from).toBe('miss');
    expect(text).toContain(article.documentId);
  });

  it.each([
    ['filters[title]=x&filters[title]=y', 'filters[title]=y&filters[title]=x'],
    ['locale', 'locale='],
    ['sort[title]=asc&sort[id]=desc', 'sort[id]=desc&sort[title]=asc'],
    ['fields=title&fields[0]=slug', 'fields=slug&fields[0]=title'],
    ['filters[title]=a%26locale=uk', 'filters[title]=a&locale=uk'],
  ])('%s does not answer for %s', async (one, other) => {
    newsroom.cache.flush();
    await newsroom.read(`/api/articles?${one}`);
    expect((await newsroom.read(`/api/articles?${other}`)).origin).not.toBe('hit');
  });

  it('parameters in another order share one answer', async () => {
    newsroom.cache.flush();
    await newsroom.read('/api/articles?locale=en&day=2024-02-01');
    const again = await newsroom.read('/api/articles?day=2024-02-01&locale=en');
    expect(again.origin).toBe('hit');
  });
});

describe('a request smuggled behind the body of a GET', () => {
  it('is not read as one', async () => {
    await newsroom.warm(path);
    const { port } = new URL(newsroom.url);
    const socket = net.connect(Number(port), '127.0.0.1');
    const smuggled = 'GET /api/authors HTTP/1.1\r\nHost: x\r\n\r\n';
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}` +
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
    );
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
    expect(text.match(/X-Read-Cache: hit/g)).toHaveLength(2);
  });
});

describe('memory', () => {
  it('stays bounded under junk, and what is asked for often stays', async () => {
    let generation = -1;
    const origins: (string | undefined)[] = [];
    for (let index = 1; index <= 300; index += 1) {
      await newsroom.read(`/api/articles?filters[title][$ne]=${'j'.repeat(1000)}${index}`);
      expect(newsroom.cache.store.bytes).toBeLessThanOrEqual(LIMIT_MB * 1024 * 1024);
      if (index % 5 !== 0) continue;
      const asked = newsroom.cache.store.generation;
      const { origin: from } = await newsroom.read(path);
      // Strapi's own housekeeping may write since the last time, and clear.
      if (newsroom.cache.store.generation === generation) origins.push(from);
      generation = asked;
    }
    expect(origins.length).toBeGreaterThan(0);
    expect(new Set(origins)).toEqual(new Set(['hit']));
    expect(newsroom.cache.store.count).toBeLessThan(300);
  });

  it('is not taken by parameters that Strapi refuses', async () => {
    newsroom.cache.flush();
    for (const junk of ['junk=1', '_=123', 'utm_source=x', 'filters[nope]=1', 'populate=nope']) {
      const answer = await rawRequest(`${newsroom.url}/api/articles?${junk}`);
      expect([answer.status, origin(answer)]).toEqual([400, 'miss; not kept']);
    }
    expect(newsroom.cache.store.count).toBe(0);
  });
});
