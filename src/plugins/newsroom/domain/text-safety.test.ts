import { findUnsafeText, hiddenInName, unsafeText } from './text-safety';

describe('unsafeText', () => {
  it.each(['', 'Київ\t\r\n', 'a\u00A0b\u200B', '🇺🇦👩‍💻', '\uFFFD', '\u{1FFFE}'])('takes %j', (text) =>
    expect(unsafeText(text)).toBeNull()
  );

  it.each([
    ['\u0000', 1, 'U+0000'],
    ['ab\u0007', 3, 'U+0007'],
    ['a\u000Bb', 2, 'U+000B'],
    ['\u001B[31m', 1, 'U+001B'],
    ['\u007F', 1, 'U+007F'],
    ['\u0085', 1, 'U+0085'],
    ['\u009F', 1, 'U+009F'],
    ['a\uD800', 2, 'U+D800'],
    ['\uDC00\uD800', 1, 'U+DC00'],
    ['\uFFFE', 1, 'U+FFFE'],
    ['\uFFFF', 1, 'U+FFFF'],
  ])('refuses %j and names the place', (text, place, code) => {
    const values = { place, character: code };
    expect(unsafeText(text)).toEqual({ code: 'text.character', values });
  });
});

describe('findUnsafeText', () => {
  it.each([
    [{ title: 'a\u0000' }, ['title']],
    [
      { body: [{ children: [{ text: 'ok' }, { text: '\uD800' }] }] },
      ['body', 0, 'children', 1, 'text'],
    ],
    [{ a: { 'k\u0001': 1 } }, ['a', 'k\u0001']],
    ['\u0000', []],
    [
      ['ok', ['\u0000']],
      [1, 0],
    ],
    [{ first: '\u0001', second: '\u0002' }, ['first']],
    [{ deep: { x: '\u0001' }, later: '\u0002' }, ['deep', 'x']],
    [Object.assign(Object.create(null), { a: '\u0000' }), ['a']],
  ])('finds the first fault of %j', (value, path) => {
    expect(findUnsafeText(value)?.path).toEqual(path);
  });

  it.each([
    null,
    undefined,
    5,
    true,
    'text',
    {},
    [],
    { a: [1, null, 'x', { b: 'y\n' }] },
    { date: new Date(0), map: new Map([['\u0000', '\u0000']]) },
  ])('finds nothing in %j', (value) => {
    expect(findUnsafeText(value)).toBeNull();
  });

  it('says where a name is at fault', () => {
    expect(findUnsafeText({ '\u0000': 1 })?.code).toBe('name.character');
  });

  it('refuses depth without overflowing', () => {
    let deep: unknown = 'bottom';
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(findUnsafeText(deep)).toMatchObject({ code: 'data.too-deep', values: { most: 200 } });
    expect(findUnsafeText(deep)?.path).toHaveLength(201);
    expect(findUnsafeText([[['x']]], 3)).toBeNull();
    expect(findUnsafeText([[['x']]], 2)).not.toBeNull();
  });

  it('ends on data that holds itself', () => {
    const loop: Record<string, unknown> = { text: 'ok' };
    loop.self = loop;
    expect(findUnsafeText(loop)).toBeNull();
  });

  it('bears a long list', () => {
    const long = Array.from({ length: 200_000 }, () => 'x');
    expect(findUnsafeText([...long, '\u0000'])?.path).toEqual([200_000]);
  });
});

describe('hiddenInName', () => {
  it.each(['Rachel Amran', 'שלום', '👩‍👩‍👧', 'می‌خواهم', 'O’Neil', 'Іван', 'a\u00a0b'])(
    'takes %j',
    (name) => {
      expect(hiddenInName(name)).toBeNull();
    }
  );

  it.each([
    'a\u202eb',
    '\u200fa',
    'a\u200e',
    'a\u061cb',
    'a\u2066b\u2069',
    'a\u200bb',
    'a\u2060b',
    '\ufeffa',
    'a\u202ab\u202c',
  ])('refuses %j', (name) => {
    expect(hiddenInName(name)).toEqual({
      code: 'text.hidden-character',
      values: { place: expect.any(Number), character: expect.stringMatching(/^U\+[\dA-F]{4}$/) },
    });
  });
});
