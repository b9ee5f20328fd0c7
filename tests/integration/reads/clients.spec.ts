import { strapi as createClient } from '@strapi/client';

import { createApiToken } from '../../support/api-token';
import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Made, blocks, factories } from '../../support/factories';
import { type GraphqlClient, graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';
import { BAD_GRAPHQL, BAD_REST, BAD_VARIABLES, ODD_REST } from './bad-queries';

let newsroom: Newsroom;
let token: string;
let visitor: HttpClient;
let graphql: GraphqlClient;
let author: Made;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  // What is refused is logged too, and would fill the screen.
  newsroom.strapi.log.silent = true;
  token = await createApiToken(newsroom.strapi);
  visitor = httpClient(newsroom.url);
  graphql = graphqlClient(newsroom.url);
  const make = factories(httpClient(newsroom.url, token));
  author = await make.author({ name: 'Sample Author' });
  const { documentId } = await make.article({ leadPhoto: (await make.photo()).documentId });
  await make.brief({ article: documentId });
});
afterAll(() => newsroom.stop());

describe('the official client works unchanged', () => {
  it('finds, finds one, creates, updates, deletes', async () => {
    const client = createClient({ baseURL: `${newsroom.url}/api`, auth: token });
    const articles = client.collection('articles');
    const { data: created } = await articles.create({
      title: 'By the client',
      body: blocks('One.'),
      credits: [{ author: author.documentId, role: 'author' }],
    });
    const found = await articles.find({
      filters: { title: { $eq: 'By the client' } },
      populate: ['credits', 'leadPhoto'],
      fields: ['title', 'byline'],
      sort: 'title:asc',
      pagination: { page: 1, pageSize: 5 },
      locale: 'en',
    });
    expect(found.data.map(({ documentId }) => documentId)).toEqual([created.documentId]);
    expect(found.data[0]?.byline).toMatchObject({ line: 'by Sample Author' });
    const changed = await articles.update(created.documentId, { bylineOverride: 'Staff' });
    expect(changed.data.byline).toMatchObject({ text: 'Staff' });
    expect((await articles.findOne(created.documentId)).data.title).toBe('By the client');
    await articles.delete(created.documentId);
    await expect(articles.findOne(created.documentId)).rejects.toMatchObject({
      response: { status: 404 },
    });
  });

  it('reads as a visitor', async () => {
    const client = createClient({ baseURL: `${newsroom.url}/api` });
    const { data } = await client
      .collection('authors')
      .find({ filters: { slug: 'sample-author' } });
    expect(data[0]?.canonicalUrl).toBe(`${newsroom.url}/authors/sample-author`);
  });
});

describe('a query that cannot be meant', () => {
  it.each(BAD_REST.map((address) => [address.slice(0, 120), address]))(
    'is a 400: %s',
    async (_name, address) => {
      const { status, body } = await visitor.get(`/api/${address}`);
      expect([status, body.error?.name]).toEqual([400, 'ValidationError']);
      expect(body.error.message).not.toBe('');
    }
  );

  it.each(ODD_REST)('that is odd has an answer: %s is a %s', async (address, expected) => {
    expect((await visitor.get(`/api/${address}`)).status).toBe(expected);
  });

  it.each(BAD_GRAPHQL)('is refused by GraphQL: %s', async (_name, query, code) => {
    const { errors } = await graphql(query);
    expect(errors?.map(({ extensions }) => extensions.code)).toContain(code);
    expect(JSON.stringify(errors)).not.toMatch(/select |INTERNAL_SERVER_ERROR/i);
  });

  it.each(BAD_VARIABLES)('so are variables of another type: %s %j', async (query, variables) => {
    const { errors } = await graphql(query, variables as Record<string, unknown>);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each(['[]', '[{"query":"{articles{title}}"}]', '{}', 'null', '5', '{"query":5}', '{bad', ''])(
    'so are bodies that hold no query: %s',
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${newsroom.url}/graphql`, { method: 'POST', headers, body });
      expect(answer.status).toBe(400);
    }
  );

  it('so is a body in pieces that has none', async () => {
    const headers = { 'content-type': 'application/json' };
    const body = new ReadableStream({ start: (pieces) => pieces.close() });
    const request = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    expect((await fetch(`${newsroom.url}/graphql`, request)).status).toBe(400);
  });

  it('two hundred aliases are answered', async () => {
    const aliases = Array.from({ length: 200 }, (_, index) => `a${index}: title`);
    const { data, errors } = await graphql(`{ articles { ${aliases.join(' ')} } }`);
    expect([errors, Array.isArray(data.articles)]).toEqual([undefined, true]);
  });

  it('two hundred lists are refused', async () => {
    const aliases = Array.from({ length: 200 }, (_, index) => `a${index}: articles { title }`);
    const { status, errors } = await graphql(`{ ${aliases.join(' ')} }`);
    expect([status, errors?.[0]?.message]).toEqual([400, expect.stringContaining('articles')]);
  });

  it('an internal error keeps its cause to the log', async () => {
    newsroom.strapi.documents.use(async (context, next) => {
      if (JSON.stringify(context.params).includes('Explode')) throw new Error('select a secret');
      return next();
    });
    const { data, errors } = await graphql(
      '{ articles(filters: { title: { eq: "Explode" } }) { title } }'
    );
    const extensions = { code: 'INTERNAL_SERVER_ERROR' };
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({ message: 'Internal Server Error', extensions }),
    ]);
    const rest = await visitor.get('/api/articles?filters[title]=Explode');
    expect([rest.status, rest.body.error.message]).toEqual([500, 'Internal Server Error']);
  });

  it('null arguments are arguments not given', async () => {
    const { data, errors } = await graphql(`
      {
        articles(
          filters: null
          pagination: null
          sort: null
          status: null
          locale: null
          day: null
          publicationFilter: null
          hasPublishedVersion: null
        ) {
          localizations(filters: null, pagination: null, sort: null) {
            title
          }
        }
      }
    `);
    expect([errors, data.articles]).toEqual([undefined, [{ localizations: [] }]]);
  });
});

describe('any query', () => {
  const TYPES = {
    articles: [
      'id',
      'title',
      'body',
      'credits',
      'leadPhoto',
      'audioTrack',
      'datePublished',
      'substantiveUpdate',
      'locale',
    ],
    'live-briefs': ['documentId', 'article', 'pinned', 'keyEvent'],
    photos: ['image', 'digitalSourceType', 'rightsExpire', 'translations'],
  };
  const OPERATORS = [
    ...['$eq', '$eqi', '$ne', '$nei', '$gt', '$gte', '$lt', '$lte', '$in', '$notIn', '$between'],
    ...[
      '$contains',
      '$containsi',
      '$notContains',
      '$startsWith',
      '$endsWithi',
      '$null',
      '$notNull',
    ],
    ...['$not', '$and', '$or', '$nope', 'id', 'x'],
  ];
  const VALUES = ['abc', '1', '-1', '99999999999999999999', '2024-01-01', 'true', '', '%00', '%ff'];
  const SHAPES = [
    (attribute: string, operator: string, value: string) =>
      `filters[${attribute}][${operator}]=${value}`,
    (attribute: string, operator: string, value: string) =>
      `filters[${attribute}][${operator}][]=${value}`,
    (attribute: string, operator: string, value: string) =>
      `filters[${operator}][0][${attribute}]=${value}`,
    (attribute: string, operator: string, value: string) =>
      `populate[${attribute}][filters][id][${operator}]=${value}`,
    (attribute: string, operator: string, value: string) =>
      `sort[${attribute}][${operator}]=${value}`,
  ];

  it.each(Object.entries(TYPES))('has an answer below 500: %s', async (type, attributes) => {
    const addresses = attributes.flatMap((attribute, a) =>
      OPERATORS.map((operator, o) => {
        const shape = SHAPES[(a + o) % SHAPES.length];
        return `/api/${type}?${shape(attribute, operator, VALUES[(a * 5 + o) % VALUES.length])}`;
      })
    );
    const failed: string[] = [];
    for (const address of addresses) {
      const { status } = await visitor.get(address);
      if (status >= 500) failed.push(`${status} ${address}`);
    }
    expect(failed).toEqual([]);
  });
});
