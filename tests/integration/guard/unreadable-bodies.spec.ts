import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { tinyJpeg } from '../../support/files';
import { httpClient } from '../../support/http';
import { MULTIPART, PART, postHead, sendRaw } from './raw-post';
import { form } from './sent-files';

let newsroom: Newsroom;
let token: string;
const logged: string[] = [];
const FILE = { name: 'a.jpg', type: 'image/jpeg', bytes: tinyJpeg };

beforeAll(async () => {
  newsroom = await bootNewsroom();
  token = await createApiToken(newsroom.strapi);
});
afterAll(() => newsroom.stop());

beforeEach(() => {
  logged.length = 0;
  jest.spyOn(newsroom.strapi.log, 'error').mockImplementation((entry: unknown) => {
    logged.push(entry instanceof Error ? String(entry.stack) : String(entry));
    return newsroom.strapi.log;
  });
});
afterEach(() => jest.restoreAllMocks());

const head = (address: string, headers: Record<string, string | number>) =>
  postHead(address, token, headers);

describe('a body that cannot be read', () => {
  const JSON_TYPE = { 'content-type': 'application/json' };

  it.each<[string, string, Record<string, string>, string]>([
    ['of no parts', '/api/upload', MULTIPART, 'no parts at all'],
    ['that ends in a part', '/api/upload', MULTIPART, `${PART}half`],
    ['that ends in a header', '/api/upload', MULTIPART, PART.slice(0, 40)],
    [
      'without a boundary',
      '/api/upload',
      { 'content-type': 'multipart/form-data' },
      `${PART}a\r\n--x--`,
    ],
    [
      'with another boundary',
      '/api/upload',
      { 'content-type': 'multipart/form-data; boundary=y' },
      `${PART}a\r\n--x--`,
    ],
    [
      'with a broken header',
      '/api/upload',
      MULTIPART,
      '--x\r\nContent-Dis position\r\n\r\na\r\n--x--',
    ],
    [
      'of an unknown encoding',
      '/api/upload',
      MULTIPART,
      PART.replace('\r\n\r\n', '\r\nContent-Transfer-Encoding: nonsense\r\n\r\n') + 'a\r\n--x--',
    ],
    [
      'of another kind of parts',
      '/api/upload',
      { 'content-type': 'multipart/mixed; boundary=x' },
      'nonsense',
    ],
    [
      'not packed, to REST',
      '/api/articles',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      '{"data":{}}',
    ],
    [
      'not deflated',
      '/api/articles',
      { ...JSON_TYPE, 'content-encoding': 'deflate' },
      '{"data":{}}',
    ],
    [
      'not packed with Brotli',
      '/api/articles',
      { ...JSON_TYPE, 'content-encoding': 'br' },
      '{"data":{}}',
    ],
    [
      'not packed, to GraphQL',
      '/graphql',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      '{"query":"{__typename}"}',
    ],
    [
      'not packed, to the panel',
      '/admin/login',
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      '{}',
    ],
    [
      'not packed, as a form',
      '/api/articles',
      { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' },
      'a=b',
    ],
    [
      'not packed, as text',
      '/api/articles',
      { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
      'text',
    ],
    ['that is no JSON', '/api/articles', JSON_TYPE, '{"data":'],
    ['that is no JSON, to GraphQL', '/graphql', JSON_TYPE, '{"data":'],
  ])("%s is the sender's mistake", async (_what, address, headers, body) => {
    const answer = await sendRaw(
      newsroom.url,
      head(address, { ...headers, 'content-length': Buffer.byteLength(body) }) + body
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toMatch(/\bat .*\.js:/);
    expect(logged).toEqual([]);
  });

  it('of an encoding that is not known is 415', async () => {
    const answer = await sendRaw(
      newsroom.url,
      head('/api/articles', { ...JSON_TYPE, 'content-encoding': 'nonsense', 'content-length': 2 }) +
        '{}'
    );
    expect(answer).toMatch(/^HTTP\/1\.1 415 /);
    expect(logged).toEqual([]);
  });

  it('of too many bytes is 413, whether it says so or not', async () => {
    const said = await sendRaw(
      newsroom.url,
      head('/api/upload', { ...MULTIPART, 'content-length': 900_000_000 }) + PART
    );
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(said).toContain('201 MB');
    const config = newsroom.strapi.config.get<{ uploads: object }>('plugin::guard');
    newsroom.strapi.config.set('plugin::guard', {
      ...config,
      uploads: { ...config.uploads, imageMegabytes: 0.01, audioMegabytes: 0.02 },
    });
    const unsaid = await httpClient(newsroom.url, token).post(
      '/api/upload',
      form({ ...FILE, bytes: Buffer.alloc(500_000, 'a') })
    );
    const large = await httpClient(newsroom.url, token).post(
      '/api/upload',
      form({ ...FILE, bytes: Buffer.concat([tinyJpeg, Buffer.alloc(15_000)]) })
    );
    newsroom.strapi.config.set('plugin::guard', config);
    expect([unsaid.status, large.status]).toEqual([413, 413]);
    expect(large.text).toContain('a.jpg is larger than 0.01 MB');
    expect(logged).toEqual([]);
  });
});
