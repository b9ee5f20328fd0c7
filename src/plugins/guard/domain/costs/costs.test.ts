import { costOf, type Read } from './read-cost';
import type { AttributeModel, TextLength, TypeModels } from './type-model';
import { parameterOf, verdictOf } from './verdict';

const text = (length: TextLength, isIndexed = false): AttributeModel => ({
  kind: 'value',
  text: length,
  isIndexed,
  isSearched: length !== 'none' && length !== 'long',
});
const link = (target: string, isList = false): AttributeModel => ({
  kind: 'link',
  targets: [target],
  isList,
});

const types: Record<string, Record<string, AttributeModel>> = {
  story: {
    title: text('short'),
    slug: text('short', true),
    summary: text('text'),
    body: text('long'),
    length: text('none'),
    credits: link('credit', true),
    photo: link('photo'),
    translations: link('story', true),
  },
  credit: { role: text('short'), author: link('author') },
  author: { name: text('short') },
  photo: { name: text('short'), files: link('file', true) },
  file: { mime: text('short') },
};
const models: TypeModels = (type) =>
  types[type] && { attributes: new Map(Object.entries(types[type])) };

const list: Read = {
  place: 'stories',
  type: 'story',
  entries: 25,
  sort: [],
  isSearch: false,
  values: 'all',
  nested: [],
};
const cost = (read: Partial<Read>) => costOf(models, [{ ...list, ...read }]).total;
const times = (count: number, filter: (n: number) => unknown) =>
  Array.from({ length: count }, (_, n) => filter(n));
const byAuthor = (n: number) => ({ credits: { author: { name: { $ne: `x${n}` } } } });

it('multiplies with each list that is joined once more', () => {
  const costs = [1, 2, 3, 4].map((count) => cost({ filters: { $and: times(count, byAuthor) } }));
  const [one = 0, two = 0, three = 0, four = 0] = costs.map((points) => points - cost({}));
  for (const ratio of [two / one, three / two, four / three]) expect(ratio).toBeGreaterThan(2.9);
});

it('joins what is named in one object once', () => {
  const together = { credits: { author: { name: 'x' }, role: 'author' } };
  const apart = { $and: [{ credits: { author: { name: 'x' } } }, { credits: { role: 'author' } }] };
  expect(cost({ filters: together })).toBeLessThan(cost({ filters: apart }));
});

it.each([
  [
    'a list of texts',
    { body: { $containsi: ['a', 'b', 'c'] } },
    times(3, () => ({ body: { $containsi: 'a' } })),
  ],
  [
    'GraphQL',
    { or: times(3, () => ({ body: { containsi: 'a' } })) },
    times(3, () => ({ body: { $containsi: 'a' } })),
  ],
  ['a negation', { $not: { body: { $containsi: 'a' } } }, { body: { $containsi: 'a' } }],
  ['a negated operator', { body: { $not: { $containsi: 'a' } } }, { body: { $containsi: 'a' } }],
  [
    'groups in a relation',
    { credits: { $or: [{ role: 'a' }, { role: 'b' }] } },
    { credits: { $and: [{ role: 'a' }, { role: 'b' }] } },
  ],
])('takes %s for what it is', (_what, one, same) => {
  // But for a point for each group.
  expect(Math.abs(cost({ filters: one }) - cost({ filters: same }))).toBeLessThan(5);
});

it('asks more for long texts than for short ones, and least for an index', () => {
  const [slug, title, search, body] = [
    { slug: 'x' },
    { title: 'x' },
    { title: { $startsWith: 'x' } },
    { body: { $containsi: 'x' } },
  ].map((filters) => cost({ filters }));
  expect([slug, title, search, body]).toEqual(
    [slug, title, search, body].toSorted((a = 0, b = 0) => a - b)
  );
});

it('counts entries of nested lists for each entry above', () => {
  const nest = (depth: number): Read[] =>
    depth === 0 ? [] : [{ ...list, place: 'translations', entries: 2, nested: nest(depth - 1) }];
  const [one, two, three] = [1, 2, 3].map((depth) => cost({ nested: nest(depth) }));
  expect((three ?? 0) - (two ?? 0)).toBeGreaterThan(1.7 * ((two ?? 0) - (one ?? 0)));
});

it('adds up all reads of a request', () => {
  const bill = costOf(models, times(100, () => list) as Read[]);
  expect(verdictOf(bill, 1000)).toMatchObject({ kind: 'cost', part: 'the entries of stories' });
});

it.each([
  [{ filters: { $and: times(5, byAuthor) } }, 'the filter through credits.author', 'filters'],
  [
    { filters: { $or: times(50, (n) => ({ photo: { name: `x${n}` } })) } },
    'the filter through photo',
    'filters',
  ],
  [
    { filters: { $or: times(50, (n) => ({ title: { $contains: `x${n}` } })) } },
    'the text search in title',
    'filters',
  ],
  [{ sort: times(200, () => ['title']) as string[][] }, 'the sort by title', 'sort'],
  [{ sort: times(6, () => ['credits', 'role']) as string[][] }, 'the sort through credits', 'sort'],
])('names the dearest part of %#, and its parameter', (read, part, parameter) => {
  const verdict = verdictOf(costOf(models, [{ ...list, ...read }]), 1000);
  expect(verdict).toMatchObject({ kind: 'cost', part });
  expect(parameterOf(part)).toEqual([parameter]);
});

it('refuses more tables than a database can join, whatever may be spent', () => {
  const filters = { $or: times(16, (n) => ({ photo: { files: { mime: `x${n}` } } })) };
  const verdict = verdictOf(costOf(models, [{ ...list, filters }]), Infinity);
  expect(verdict).toMatchObject({ kind: 'tables', tables: 65 });
});

it('lets ordinary lists pass', () => {
  expect(verdictOf(costOf(models, [list]), 100)).toBeNull();
});
