import { mergeJson } from './json-merge';

it.each([
  ['what nobody changed', { a: 1 }, { a: 1 }, { a: 1 }, { a: 1 }],
  ['what the pack changed', { a: 1 }, { a: 1 }, { a: 2 }, { a: 2 }],
  ['what the project changed', { a: 1 }, { a: 3 }, { a: 1 }, { a: 3 }],
  ['what both changed alike', { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }],
  ['what the pack added', { a: 1 }, { a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2 }],
  ['what the project added', { a: 1 }, { a: 1, c: 3 }, { a: 1, b: 2 }, { a: 1, c: 3, b: 2 }],
  ['what the project took out', { a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2 }, { a: 1 }],
  ['what the pack took out', { a: 1, b: 2 }, { a: 1, b: 2 }, { a: 1 }, { a: 1 }],
  ['lists as they are', { a: [1] }, { a: [1] }, { a: [1, 2] }, { a: [1, 2] }],
  [
    'what lies deep',
    { a: { b: 1 } },
    { a: { b: 1, c: 1 } },
    { a: { b: 2 } },
    { a: { b: 2, c: 1 } },
  ],
])('takes %s', (_, base, host, pack, merged) => {
  expect(mergeJson({ base, host, pack })).toEqual({ value: merged, conflicts: [] });
});

it('keeps the value of the project where both have changed it, and says where', () => {
  const base = { a: { list: [1], text: 'one' }, b: 1 };
  const host = { a: { list: [1, 2], text: 'two' }, b: 1 };
  const pack = { a: { list: [3], text: 'one' } };
  expect(mergeJson({ base, host, pack })).toEqual({
    value: { a: { list: [1, 2], text: 'two' } },
    conflicts: [['a', 'list']],
  });
});

it('keeps what the project changed and the pack took out', () => {
  expect(mergeJson({ base: { a: 1 }, host: { a: 2 }, pack: {} })).toEqual({
    value: { a: 2 },
    conflicts: [['a']],
  });
});

it('merges by key what both have added', () => {
  expect(mergeJson({ base: undefined, host: { a: 1, b: 1 }, pack: { b: 2, c: 3 } })).toEqual({
    value: { a: 1, b: 1, c: 3 },
    conflicts: [['b']],
  });
});
