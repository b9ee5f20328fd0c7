import { logIn } from '../../support/admin-session';
import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { factories } from '../../support/factories';
import { type Answer, type HttpClient, httpClient } from '../../support/http';

/** Long enough that no window ends within a test. */
const WINDOW = '600';

let newsroom: Newsroom;
let owner: HttpClient;
beforeAll(async () => {
  newsroom = await bootNewsroom({
    comparesAnswers: false,
    env: {
      RATE_LIMIT_ENABLED: 'true',
      RATE_LIMIT_WINDOW_SECONDS: WINDOW,
      RATE_LIMIT_REQUESTS: String(20 / Number(WINDOW)),
      RATE_LIMIT_POINTS: String(4000 / Number(WINDOW)),
      TRUSTED_PROXIES: '127.0.0.1',
    },
  });
  owner = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  await factories(owner).article({ title: 'A kept story' });
});
afterAll(() => newsroom.stop());

let addresses = 0;

/** A reader of an address of his own, as the trusted proxy says. */
function reader(address = `198.51.100.${(addresses += 1)}`): HttpClient {
  const client = httpClient(newsroom.url);
  const headers = { 'x-forwarded-for': address };
  return {
    ...client,
    get: (path) => client.get(path, { headers }),
    post: (path, body) => client.post(path, body, { headers }),
  };
}

async function statuses(count: number, ask: (n: number) => Promise<Answer>): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < count; n += 1) all.push((await ask(n)).status);
  return all;
}

const another = (n: number) => `/api/articles?filters[title]=x${n}`;

describe('how much one client may ask for', () => {
  it('is so many requests, and then 429 with the time to wait', async () => {
    const one = reader();
    expect(await statuses(20, (n) => one.get(another(n)))).toEqual(Array(20).fill(200));
    const { status, headers, body } = await one.get(another(20));
    expect({ status, cache: headers.get('cache-control') }).toEqual({
      status: 429,
      cache: 'private, no-store',
    });
    const seconds = Number(headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(body.error).toMatchObject({
      name: 'RateLimitError',
      message: `This address or token has asked for too many requests in a short time. Try again in ${seconds} seconds.`,
    });
    expect((await reader().get(another(21))).status).toBe(200);
  });

  it('does not count what is answered from memory', async () => {
    const one = reader();
    expect(await statuses(60, () => one.get('/api/articles'))).toEqual(Array(60).fill(200));
  });

  it('gives nobody the refusal of another', async () => {
    const [one, other] = [reader(), reader()];
    await statuses(21, (n) => one.get(another(100 + n)));
    const path = another(200);
    const both = await Promise.all([
      one.get(path),
      one.get(path),
      other.get(path),
      other.get(path),
    ]);
    expect(both.map(({ status }) => status)).toEqual([429, 429, 200, 200]);
  });

  it('counts GraphQL like REST', async () => {
    const one = reader();
    const ask = (n: number) =>
      one.post('/graphql', {
        query: `{ articles(filters: { title: { eq: "y${n}" } }) { title } }`,
      });
    const all = await statuses(22, ask);
    expect(all).toEqual([...Array(20).fill(200), 429, 429]);
  });

  it('counts what requests cost', async () => {
    const dear = (n: number) =>
      `/api/articles?${Array.from({ length: 2 }, (_, i) => `filters[$or][${i}][body][$containsi]=z${n}.${i}`).join('&')}`;
    const one = reader();
    const all = await statuses(10, (n) => one.get(dear(n)));
    expect(all.indexOf(429)).toBeGreaterThan(2);
    expect(all.indexOf(429)).toBeLessThan(7);
  });

  it('counts the cost of a query again whose verdict is remembered', async () => {
    const dear = `/api/articles?${Array.from({ length: 2 }, (_, i) => `filters[$or][${i}][body][$containsi]=again${i}`).join('&')}`;
    const headers = (address: string) => ({ 'x-forwarded-for': address, cookie: 'koa.sess=none' });
    const client = httpClient(newsroom.url);
    const all = await statuses(10, () => client.get(dear, { headers: headers('203.0.113.250') }));
    expect(all).toContain(429);
  });

  it('counts the cost of GraphQL', async () => {
    const one = reader();
    const filters = Array.from({ length: 2 }, (_, i) => ({ body: { containsi: `q${i}` } }));
    const ask = (n: number) =>
      one.post('/graphql', {
        query: 'query ($f: ArticleFiltersInput) { articles(filters: $f) { title } }',
        variables: { f: { or: [...filters, { title: { eq: `q${n}` } }] } },
      });
    expect(await statuses(10, ask)).toContain(429);
  });

  it('leaves /_health alone', async () => {
    const one = reader();
    await statuses(21, (n) => one.get(another(300 + n)));
    expect((await one.get('/_health')).status).toBe(204);
  });

  it('takes the addresses of one IPv6 network for one client', async () => {
    const all = await statuses(22, (n) => reader(`2001:db8:1:2::${n + 1}`).get(another(400 + n)));
    expect(all.slice(19)).toEqual([200, 429, 429]);
    expect((await reader('2001:db8:1:3::1').get(another(430))).status).toBe(200);
  });

  it('believes a proxy only in what it has added itself', async () => {
    const all = await statuses(22, (n) =>
      reader(`10.0.0.${n}, 203.0.113.77`).get(another(500 + n))
    );
    expect(all.slice(19)).toEqual([200, 429, 429]);
  });

  it('is more for tokens and for editors, wherever they are', async () => {
    const partner = httpClient(newsroom.url, await createApiToken(newsroom.strapi, 'read-only'));
    const { client: editor } = await logIn(newsroom, 'strapi-editor');
    expect(await statuses(60, (n) => partner.get(another(n)))).toEqual(Array(60).fill(200));
    const lists = '/content-manager/collection-types/api::article.article';
    expect(await statuses(60, () => editor.get(lists))).toEqual(Array(60).fill(200));
  });

  it('counts tokens that are none', async () => {
    const client = httpClient(newsroom.url);
    const all = await statuses(25, (n) =>
      client.get('/api/articles', {
        headers: { authorization: `Bearer wrong${n}`, 'x-forwarded-for': '203.0.113.99' },
      })
    );
    expect(all[0]).toBe(401);
    expect(all.slice(20)).toEqual(Array(5).fill(429));
  });
});
