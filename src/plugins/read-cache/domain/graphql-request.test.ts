import { graphqlKey, isWholeAnswer, readGraphqlBody, readGraphqlSearch } from './graphql-request';

const QUERY = '{ articles { title } }';

describe('readGraphqlBody', () => {
  it.each([
    [{ query: QUERY }, null, null],
    [{ query: QUERY, variables: null, operationName: null }, null, null],
    [{ query: QUERY, variables: { a: 1 }, operationName: 'Q' }, 'Q', { a: 1 }],
  ])('reads %j', (body, operationName, variables) => {
    expect(readGraphqlBody(JSON.stringify(body))).toEqual({
      query: QUERY,
      operationName,
      variables,
    });
  });

  it('reads variables as deep as anybody needs', () => {
    const variables = `{"a":${'['.repeat(49)}${']'.repeat(49)}}`;
    expect(readGraphqlBody(`{"query":"${QUERY}","variables":${variables}}`)).not.toBeNull();
  });

  it.each([
    '',
    'null',
    '"text"',
    '{',
    '[]',
    JSON.stringify([{ query: QUERY }]),
    JSON.stringify({}),
    JSON.stringify({ query: 5 }),
    JSON.stringify({ query: QUERY, operationName: 5 }),
    JSON.stringify({ query: QUERY, variables: [1] }),
    JSON.stringify({ query: QUERY, variables: 'x' }),
    JSON.stringify({ query: QUERY, extensions: { persistedQuery: {} } }),
    JSON.stringify({ query: QUERY, id: 'abc' }),
    `{"query":"${QUERY}","variables":{"a":${'['.repeat(51)}${']'.repeat(51)}}}`,
    `{"query":"${QUERY}","variables":{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`,
  ])('leaves %.100s to GraphQL', (body) => {
    expect(readGraphqlBody(body)).toBeNull();
  });
});

describe('readGraphqlSearch', () => {
  const query = encodeURIComponent(QUERY);

  it.each([
    [`query=${query}`, null],
    [`variables=%7B%22a%22%3A1%7D&query=${query}`, { a: 1 }],
  ])('reads %s', (search, variables) => {
    expect(readGraphqlSearch(search)).toEqual({ query: QUERY, operationName: null, variables });
  });

  it.each([
    '',
    'variables=%7B%7D',
    `query=${query}&query=${query}`,
    `query=${query}&variables=nonsense`,
    `query=${query}&extensions=%7B%7D`,
    `query=${query}&junk=1`,
  ])('leaves %s to GraphQL', (search) => {
    expect(readGraphqlSearch(search)).toBeNull();
  });
});

describe('graphqlKey', () => {
  const request = {
    query: QUERY,
    operationName: null,
    variables: { a: 1, b: { c: [1, 2], d: 2 } },
  };

  it('does not depend on the order of variables', () => {
    const variables = { b: { d: 2, c: [1, 2] }, a: 1 };
    expect(graphqlKey({ ...request, variables })).toBe(graphqlKey(request));
  });

  it.each([
    { ...request, query: '{ a: articles { title } }' },
    { ...request, operationName: 'Other' },
    { ...request, variables: null },
    { ...request, variables: { a: '1', b: { c: [1, 2], d: 2 } } },
    { ...request, variables: { a: 1, b: { c: [2, 1], d: 2 } } },
    { ...request, variables: { a: 1, b: { c: [1, 2], d: 2 }, e: null } },
  ])('is another one for %j', (other) => {
    expect(graphqlKey(other)).not.toBe(graphqlKey(request));
  });
});

describe('isWholeAnswer', () => {
  it.each([
    ['{"data":{"articles":[]}}', true],
    ['{"data":{"title":"\\"errors\\":["}}', true],
    ['{"errors":[{"message":"no"}],"data":null}', false],
    ['{"data":{"a":1},"errors":[{"message":"no"}]}', false],
    ['', false],
    ['<html>', false],
  ])('%s: %s', (body, expected) => {
    expect(isWholeAnswer(Buffer.from(body))).toBe(expected);
  });
});
