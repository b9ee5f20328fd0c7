import { plainCopy, plainKey } from './plain-key';

describe('plainKey', () => {
  it.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: { 0: 1, 1: 2 } }],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { 'a.b': 1 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ])('tells %j from %j', (one, other) => {
    expect(plainKey(one)).not.toBeNull();
    expect(plainKey(one)).not.toBe(plainKey(other));
  });

  it('takes a parameter that is undefined for one that is not there', () => {
    expect(plainKey({ a: undefined, b: 1 })).toBe(plainKey({ b: 1 }));
  });

  it.each([
    ['a function', { a: () => 1 }],
    ['a function deep inside', { a: { b: [{ c: () => 1 }] } }],
    ['a date', { a: new Date(0) }],
    ['an object of a class', { a: new Map() }],
    ['what JSON would turn into null', { a: Number.NaN }],
    ['a nested undefined', { a: { b: undefined } }],
    ['an undefined item', { a: [undefined] }],
    ['a large integer', { a: 1n }],
  ])('has none for %s', (_what, value) => {
    expect(plainKey(value)).toBeNull();
  });

  it('has none for what goes round in a circle', () => {
    const circle: Record<string, unknown> = {};
    circle.a = circle;
    expect(plainKey(circle)).toBeNull();
  });
});

it('plainCopy shares nothing with the original', () => {
  const original = { a: [{ b: 1 }], c: null };
  const copy = plainCopy(original);
  expect(copy).toEqual(original);
  expect(copy.a).not.toBe(original.a);
  expect(copy.a[0]).not.toBe(original.a[0]);
});
