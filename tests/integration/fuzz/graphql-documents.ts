import * as fc from 'fast-check';

import { oddJson, oddText } from './odd-values';

const ROOTS = [
  ...['articles', 'articles_connection', 'article', 'articleBySlug', 'liveBriefs', 'liveBrief'],
  ...['authors', 'author', 'photos', 'photo', 'uploadFiles', 'i18NLocales', '__schema', '__type'],
];
const FIELDS = [
  ...['documentId', 'title', 'slug', 'byline { text }', 'credits { role author { name } }'],
  ...['timestamps { published { utc } }', 'leadPhoto { image { url } }', '__typename', 'nothing'],
  ...['nodes { documentId }', 'pageInfo { total }', 'localizations { title }', 'body', 'name'],
];
const ARGUMENTS = [
  'filters',
  'pagination',
  'sort',
  'locale',
  'status',
  'documentId',
  'slug',
  'day',
];
const TYPES = ['ArticleFiltersInput', 'PaginationArg', '[String]', 'ID!', 'JSON', 'Int', 'Nothing'];

/** Bodies of requests to `/graphql`: documents with aliases, fragments and variables, and broken ones. */
export function documents(
  names: readonly string[],
  words: readonly string[]
): fc.Arbitrary<string> {
  const selection = fc
    .array(fc.constantFrom(...FIELDS), { minLength: 1, maxLength: 5 })
    .map((fields) => `{ ${fields.join(' ')} }`);
  const literal = fc.oneof(
    fc.constant('$v'),
    fc.constantFrom(...words).map((word) => JSON.stringify(word)),
    oddText.map((text) => JSON.stringify(text)),
    oddJson(names, words).map(literalOf)
  );
  const field = fc
    .record({
      alias: fc.option(fc.constantFrom('a', 'b', 'c')),
      root: fc.constantFrom(...ROOTS),
      argument: fc.option(fc.tuple(fc.constantFrom(...ARGUMENTS), literal)),
      selection: fc.oneof(selection, fc.constant('{ ...F }'), fc.constant('')),
    })
    .map(({ alias, root, argument, selection: inner }) => {
      const given = argument === null ? '' : `(${argument.join(': ')})`;
      return `${alias === null ? '' : `${alias}: `}${root}${given} ${inner}`;
    });
  return fc
    .record({
      fields: fc.array(field, { minLength: 1, maxLength: 4 }),
      type: fc.constantFrom(...TYPES),
      variable: oddJson(names, words),
      operationName: fc.option(fc.constantFrom('Q', 'R'), { freq: 5 }),
      rest: fc.constantFrom('', ' fragment F on Article { title }', ' query R { __typename }', '}'),
    })
    .map(({ fields, type, variable, operationName, rest }) =>
      JSON.stringify({
        query: `query Q($v: ${type}) { ${fields.join(' ')} }${rest}`,
        variables: { v: variable },
        ...(operationName !== null && { operationName }),
      })
    );
}

/** JSON as GraphQL writes it: names without quotes. */
function literalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([name]) => /^[A-Za-z_]\w*$/.test(name));
  return `{ ${entries.map(([name, inner]) => `${name}: ${literalOf(inner)}`).join(', ')} }`;
}
