import { buildSchema } from 'graphql';

import { NotStored } from './projection';
import { readStoredQuery } from './stored-query';

const schema = buildSchema(`
  type Query { stories(page: Int): [Story!]!, writer: Writer, anything: Thing }
  type Story { title: String!, writer: Writer, notes(first: Int): [Note], __none: String }
  type Writer { name: String, story: Story }
  type Note { text: String! }
  union Thing = Story | Writer
`);

const read = (query: string) => readStoredQuery(schema, query, null);
const show = (query: string, value: unknown) => JSON.stringify(read(query)?.project(value));

it('shows the properties that are asked for, in their order and under their names', () => {
  const stored = [{ title: 'A', more: 1, writer: { name: 'Sample', story: null }, notes: null }];
  const query =
    '{ stories { by: writer { name __typename } ...Rest } } fragment Rest on Story { title notes { text } }';
  expect(show(query, stored)).toBe(
    '[{"by":{"name":"Sample","__typename":"Writer"},"title":"A","notes":null}]'
  );
});

it.each([
  ['a property that is not stored', [{ writer: null }]],
  ['nothing, where there must be something', [{ title: null }]],
  ['something else than a list', { title: 'A' }],
  ['no object', ['A']],
])('has no answer from %s', (_, value) => {
  expect(() => show('{ stories { title } }', value)).toThrow(NotStored);
});

it.each([
  ['arguments below the root', '{ stories { notes(first: 1) { text } } }'],
  ['a field said twice', '{ stories { title title } }'],
  ['a directive', '{ stories { title @skip(if: false) } }'],
  ['several roots', '{ stories { title } writer { name } }'],
  ['one of several types', '{ anything { ... on Story { title } } }'],
  ['an unknown field', '{ stories { nothing } }'],
  ['an unknown root', '{ nothing }'],
  ['a mutation', 'mutation { stories { title } }'],
  ['a fragment in itself', '{ stories { ...A } } fragment A on Story { ...A }'],
  ['fragments without end', `{ stories { ...F0 } } ${doubling(60)}`],
  ['no query', '{ stories {'],
])('leaves %s to Strapi', (_, query) => {
  expect(read(query)).toBeNull();
});

it('takes variables as GraphQL does', () => {
  const query = read('query ($n: Int = 2) { stories(page: $n) { title } }');
  expect([{}, { n: 3 }, { n: 'three' }].map((given) => query?.argumentsWith(given))).toEqual([
    { page: 2 },
    { page: 3 },
    null,
  ]);
});

/** Each names the next one twice. */
function doubling(count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `fragment F${index} on Story { ${index + 1 < count ? `...F${index + 1} ...F${index + 1}` : 'title'} }`
  ).join(' ');
}
