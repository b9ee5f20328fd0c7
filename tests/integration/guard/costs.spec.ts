import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { graphqlClient, type GraphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';
import { DEAR_QUERIES, DEAR_READS, FAIR_QUERIES, FAIR_READS } from './dear-requests';

let newsroom: Newsroom;
let reader: HttpClient;
let ask: GraphqlClient;
beforeAll(async () => {
  newsroom = await bootNewsroom();
  reader = httpClient(newsroom.url);
  ask = graphqlClient(newsroom.url);
});
afterAll(() => newsroom.stop());

describe('what one request may cost', () => {
  it.each(DEAR_READS)('refuses $what', async ({ path, named }) => {
    const { status, body } = await reader.get(path);
    expect({ status, message: body.error?.message }).toEqual({
      status: 400,
      message: expect.stringContaining(named),
    });
  });

  it.each(DEAR_QUERIES)('refuses $what in GraphQL', async ({ query, variables, named }) => {
    const { status, errors } = await ask(query, variables);
    expect({ status, message: errors?.[0]?.message }).toEqual({
      status: 400,
      message: expect.stringContaining(named),
    });
  });

  it.each(FAIR_READS)('answers %s', async (path) => {
    expect(await reader.get(path)).toMatchObject({ status: 200 });
  });

  it.each(FAIR_QUERIES)('answers %s', async (query) => {
    const { status, errors } = await ask(query);
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });

  it('refuses again what it has refused, and what is of the shape of a good one', async () => {
    const scans = (count: number) =>
      `/api/articles?${Array.from({ length: count }, (_, n) => `filters[$or][${n}][body][$containsi]=y${n}`).join('&')}`;
    const path = scans(60);
    for (const one of [scans(1), path, path]) await reader.get(one);
    expect((await reader.get(path)).status).toBe(400);
  });

  it('counts where GraphQL has no limit of its own, and takes any page there', async () => {
    const { config } = newsroom.strapi;
    const before = config.get('plugin::graphql.maxLimit');
    config.set('plugin::graphql.maxLimit', -1);
    const list = (limit: number) => ask(`{ articles(pagination: { limit: ${limit} }) { title } }`);
    const answers = [await list(5), await list(1_000_000)];
    config.set('plugin::graphql.maxLimit', before);
    expect(answers.map(({ status }) => status)).toEqual([200, 400]);
    expect(answers[1]?.errors?.[0]?.message).toMatch(/would cost|asks for up to/);
  });

  it('refuses without a word on where the code lies', async () => {
    const { errors } = await ask('{ articles(pagination: { limit: 0 }) { title } }');
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toMatch(/stacktrace|node_modules/);
  });

  it('says both sums and what to do', async () => {
    const { body } = await reader.get(`/api/articles?sort=${'title,'.repeat(1000)}`);
    expect(body.error.message).toMatch(
      /^The request would cost \d+ points, and 1000 are allowed\. Dearest is the sort by title: \d+ points\. Ask for less of it\.$/
    );
    expect(body.error.name).toBe('ValidationError');
  });

  it('counts the operation that is asked for, of a document with several', async () => {
    const document = 'query A($l: Int!) { articles(pagination: { limit: $l }) { title } }';
    const many = `query B { ${Array.from({ length: 190 }, (_, n) => `a${n}: articles { body }`).join(' ')} }`;
    const post = (operationName: string) =>
      reader.post('/graphql', {
        query: `${document} ${many}`,
        operationName,
        variables: { l: 3 },
      });
    expect((await post('A')).status).toBe(200);
    expect((await post('B')).status).toBe(400);
  });

  it('leaves out what a directive leaves out', async () => {
    const many = Array.from(
      { length: 190 },
      (_, n) => `a${n}: articles @include(if: $all) { body }`
    );
    const query = `query ($all: Boolean!) { ${many.join(' ')} authors { name } }`;
    expect((await ask(query, { all: false })).status).toBe(200);
    expect((await ask(query, { all: true })).status).toBe(400);
  });

  it('gives an API token more, but no more tables than a database can join', async () => {
    const token = await createApiToken(newsroom.strapi, 'read-only');
    const partner = httpClient(newsroom.url, token);
    const filters = (count: number) =>
      `/api/articles?${Array.from({ length: count }, (_, n) => `filters[$or][${n}][credits][author][name]=x${n}`).join('&')}`;
    expect((await reader.get(filters(4))).status).toBe(400);
    expect((await partner.get(filters(4))).status).toBe(200);
    const { status, body } = await partner.get(filters(16));
    expect({ status, message: body.error?.message }).toEqual({
      status: 400,
      message: expect.stringContaining('filter through credits.author'),
    });
  });
});

describe('parameters without a value', () => {
  it.each([
    'populate[leadPhoto]',
    'populate[0]',
    'populate[credits][populate][author]',
    'populate[credits][populate]',
    'populate[leadPhoto][fields]',
    'populate[leadPhoto][sort]',
    'populate[leadPhoto][filters]',
    'populate[credits][on]',
    'populate',
    'fields',
    'fields[0]',
    'sort',
    'sort[0]',
    'filters',
    'pagination',
    'locale',
    'status',
    '_q',
  ])('?%s is no fault of the server', async (parameter) => {
    for (const end of ['', '=']) {
      const { status } = await reader.get(`/api/articles?${parameter}${end}`);
      expect({ end, isAnswer: status < 500 }).toEqual({ end, isAnswer: true });
    }
  });

  it('names the one that populates nothing', async () => {
    const { status, body } = await reader.get('/api/articles?populate[leadPhoto]');
    expect({ status, message: body.error?.message }).toEqual({
      status: 400,
      message:
        'Invalid parameter "populate[leadPhoto]". Give it a value, such as true or *, or leave it out.',
    });
  });
});
