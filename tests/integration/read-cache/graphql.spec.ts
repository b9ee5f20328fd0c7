import { createApiToken } from '../../support/api-token';
import type { Made } from '../../support/factories';
import { waitFor } from '../../support/wait-for';
import { type CachedNewsroom, bootCached } from './cached-newsroom';
import { origin, type RawAnswer, rawRequest } from './raw-request';

const JSON_TYPE = { 'content-type': 'application/json' };

let newsroom: CachedNewsroom;
let article: Made;

beforeAll(async () => {
  newsroom = await bootCached();
  article = await newsroom.make.article({ title: 'Through GraphQL' });
});
afterAll(() => newsroom.stop());

const post = (body: unknown, headers: Record<string, string> = {}): Promise<RawAnswer> => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return rawRequest(`${newsroom.url}/graphql`, {
    method: 'POST',
    headers: { ...JSON_TYPE, 'content-length': Buffer.byteLength(text), ...headers },
    body: text,
  });
};
const data = (answer: RawAnswer) => JSON.parse(answer.body.toString()).data;

describe('a query', () => {
  const query = 'query Q($size: Int) { articles(pagination: { pageSize: $size }) { title } }';

  it('is kept by its text, its operation and its variables, in whatever order', async () => {
    const request = { query, operationName: 'Q', variables: { size: 2 } };
    const answers = [
      await post(request),
      await post(request),
      await post({ variables: { size: 2 }, operationName: 'Q', query }),
      await post({ ...request, variables: { size: 1 } }),
    ];
    expect(answers.map(origin)).toEqual(['miss', 'hit', 'hit', 'miss']);
    expect(answers[1]?.body.equals(answers[0]?.body ?? Buffer.alloc(0))).toBe(true);
    expect(answers[1]?.headers.vary).toBe('Authorization, Accept, Accept-Encoding');
  });

  it('with another alias or operation has another answer', async () => {
    const two = 'query A { a: articles { title } } query B { b: articles { title } }';
    const keys: string[] = [];
    for (const operationName of ['A', 'B', 'A', 'B']) {
      keys.push(...Object.keys(data(await post({ query: two, operationName }))));
    }
    expect(keys).toEqual(['a', 'b', 'a', 'b']);
  });

  it('shares one answer between GET and POST, and GET may be conditional', async () => {
    const text = '{ articles { slug } }';
    await post({ query: text });
    const url = `${newsroom.url}/graphql?query=${encodeURIComponent(text)}`;
    const headers = { 'apollo-require-preflight': 'true' };
    const get = await rawRequest(url, { headers });
    expect(origin(get)).toBe('hit');
    const tag = String(get.headers.etag);
    const again = await rawRequest(url, { headers: { ...headers, 'if-none-match': tag } });
    expect(again.status).toBe(304);
    expect((await post({ query: text }, { 'if-none-match': tag })).status).toBe(200);
  });

  it("leaves GETs that Apollo's guard would refuse to Apollo", async () => {
    const text = '{ articles { slug } }';
    await post({ query: text });
    const url = `${newsroom.url}/graphql?query=${encodeURIComponent(text)}`;
    const answer = await rawRequest(url);
    expect([answer.status, origin(answer)]).toEqual([400, 'bypass; query']);
  });

  it('is answered in the media type that was asked for', async () => {
    const request = { query: '{ articles { documentId } }' };
    const asked = 'application/graphql-response+json, application/json;q=0.9';
    const types: unknown[] = [];
    for (const accept of ['application/json', asked, '*/*', 'application/json', asked]) {
      types.push((await post(request, { accept })).headers['content-type']);
    }
    expect(types).toEqual([
      'application/json; charset=utf-8',
      'application/graphql-response+json; charset=utf-8',
      'application/json; charset=utf-8',
      'application/json; charset=utf-8',
      'application/graphql-response+json; charset=utf-8',
    ]);
  });

  it('sees a publish at once', async () => {
    const request = { query: '{ articles { title byline { text } } }' };
    // Something in the background may write between two reads: then the next two are asked.
    await waitFor('a hit', async () => origin(await post(request)) === 'hit');
    await newsroom.desk.put(`/api/articles/${article.documentId}`, { data: { title: 'Newer' } });
    expect((await post(request)).body.toString()).toContain('Newer');
  });
});

describe('what is not kept', () => {
  it.each([
    ['a field error beside data', { query: '{ articleBySlug(slug: "x") { nope } }' }],
    ['drafts', { query: '{ articles(status: DRAFT) { title } }' }],
    ['nonsense', { query: '{ articles {' }],
    ['a list of requests', [{ query: '{ articles { title } }' }]],
    ['a missing variable', { query: 'query ($a: ID!) { article(documentId: $a) { title } }' }],
  ])('%s', async (_what, body) => {
    await post(body);
    const { count } = newsroom.cache.store;
    const answer = await post(body);
    expect(origin(answer)).not.toBe('hit');
    expect(newsroom.cache.store.count).toBe(count);
  });

  it('a mutation arrives whole, is done each time, and is refused to the public', async () => {
    const mutation = {
      query: 'mutation ($data: AuthorInput!) { createAuthor(data: $data) { documentId name } }',
      variables: { data: { name: 'Довге життя', bio: 'я'.repeat(20_000) } },
    };
    const anonymous = await post({
      ...mutation,
      variables: { data: { name: 'Nobody' } },
    });
    expect(origin(anonymous)).toBe('bypass; query');
    expect(JSON.parse(anonymous.body.toString()).errors[0].extensions.code).toBe('FORBIDDEN');
    const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
    const ids = new Set<string>();
    for (let round = 0; round < 2; round += 1) {
      const answer = await post(mutation, { authorization });
      expect(origin(answer)).toBe('bypass; authorization');
      ids.add(data(answer).createAuthor.documentId);
    }
    expect(ids.size).toBe(2);
  });

  it('a query too long to be meant is left to Strapi, whole', async () => {
    const query = `{ articles { title } } # ${'x'.repeat(70_000)}`;
    const answer = await post({ query });
    expect(origin(answer)).toBe('bypass; query');
    expect(data(answer).articles.length).toBeGreaterThan(0);
  });

  it('a query with a token is its own', async () => {
    const authorization = `Bearer ${await createApiToken(newsroom.strapi)}`;
    const answer = await post({ query: '{ articles { title } }' }, { authorization });
    expect(origin(answer)).toBe('bypass; authorization');
    expect(answer.headers['cache-control']).toContain('no-store');
  });
});
