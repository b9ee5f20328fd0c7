import { buildSchema, parse, specifiedRules, validate } from 'graphql';

import { limitQuerySize } from './query-size';

const schema = buildSchema('type Query { a: Query, b: String }');
const errors = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, limitQuerySize(3)]).map(
    ({ message }) => message
  );

const doubling = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`
  ).join(' ') + ` fragment F${count} on Query { b }`;

it.each([
  ['three levels', '{ a { a { a { b } } } }'],
  ['three levels by a fragment', '{ a { ...A } } fragment A on Query { a { a { b } } }'],
  ['introspection of any depth', '{ __schema { types { fields { type { ofType { name } } } } } }'],
  ['several operations', 'query A { b } query B { a { b } }'],
])('takes %s', (_name, query) => {
  expect(errors(query)).toEqual([]);
});

it.each([
  ['four levels', '{ a { a { a { a { b } } } } }', '4 levels deep'],
  ['an inline fragment', '{ a { a { a { ... on Query { a { b } } } } } }', '4 levels deep'],
  [
    'a fragment at some depth',
    '{ a { a { ...A } } } fragment A on Query { a { a { b } } }',
    '4 levels deep',
  ],
  ['fragments that double each other', `{ ...F0 } ${doubling(30)}`, 'more than 5000 selections'],
  ['many fields', `{ ${'b '.repeat(5001)} }`, 'more than 5000 selections'],
  ['an operation that is not served', 'subscription { b }', 'no subscription'],
  ['a fragment that spreads itself', '{ ...A } fragment A on Query { ...A }', 'within itself'],
  ['an unknown fragment', '{ ...Nope }', 'Unknown fragment "Nope"'],
])('refuses %s', (_name, query, words) => {
  expect(errors(query).join(' ')).toContain(words);
});
