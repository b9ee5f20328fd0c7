import { isReadOnly } from './read-only';

describe('isReadOnly', () => {
  it.each([
    '{ articles { title } }',
    'query Q($a: Int) { articles(pagination: { limit: $a }) { title } }',
    'query A { a: articles { ...T } } fragment T on Article { title }',
    'query A { __typename } query B { __schema { types { name } } }',
    '# mutation\n{ articles { title } }',
    '{ articles(filters: { title: { eq: "mutation { x }" } }) { title } }',
  ])('reads: %s', (query) => {
    expect(isReadOnly(query)).toBe(true);
  });

  it.each([
    'mutation { deleteArticle(documentId: "x") { documentId } }',
    'query A { a: __typename } mutation B { deleteArticle(documentId: "x") { documentId } }',
    '\uFEFFmutation{a}',
    'subscription { a }',
    'type A { b: Int }',
    'extend type Query { b: Int }',
    '{ articles { title }',
    '',
    'nonsense',
    `{ ${'a '.repeat(10_001)} }`,
  ])('is left to GraphQL: %.60s', (query) => {
    expect(isReadOnly(query)).toBe(false);
  });
});
