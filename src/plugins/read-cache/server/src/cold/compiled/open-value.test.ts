import { openValue, placeOf, type OpenValue } from './open-value';

function opened(value: unknown, index = 0): OpenValue {
  const found = openValue(value, index);
  if (!found) throw new Error(`${String(value)} stays.`);
  return found;
}

/** What is bound for `value` where the statement was made with the stand of another one. */
function boundFor(value: string | number, bind: (stand: string | number) => unknown): unknown {
  const { stand } = opened(value);
  return placeOf(['en', bind(stand)], opened(value)).bind(value);
}

describe('openValue', () => {
  it.each([0, -1, 1.5, 2 ** 31, '', true, null, undefined, ['a'], {}])('leaves %p', (value) => {
    expect(openValue(value, 0)).toBeNull();
  });

  it.each([
    [7, 'number'],
    ['7', 'digits'],
    ['007', 'text'],
    ['2024-02-01T10:00:00.000Z', 'time'],
    ['2024-02-30T10:00:00.000Z', 'text'],
    ['2024-02-01', 'text'],
    ['true', 'text'],
  ])('takes %p for a %s', (value, kind) => {
    expect(opened(value).kind).toBe(kind);
  });

  it('has a stand for each value of a read', () => {
    for (const value of [7, '7', 'a', '2024-02-01T10:00:00.000Z']) {
      expect(opened(value, 0).stand).not.toBe(opened(value, 1).stand);
    }
  });
});

describe('placeOf', () => {
  it('binds what Strapi has bound for the stand', () => {
    expect(boundFor('a', String)).toBe('a');
    expect(boundFor('7', String)).toBe('7');
    expect(boundFor('7', Number)).toBe(7);
    const time = '2024-02-01T10:00:00.000Z';
    expect(boundFor(time, String)).toBe(time);
    expect(boundFor(time, (stand) => Date.parse(String(stand)))).toBe(Date.parse(time));
    expect(boundFor(time, (stand) => new Date(stand))).toEqual(new Date(time));
  });

  it.each([
    ['in no place', () => ['en', '%open-0-value%']],
    ['in two places', (stand: unknown) => [stand, stand]],
    ['something else', () => [true]],
  ])('leaves a value that is %s to Strapi', (_what, bindings) => {
    const value = opened('a');
    expect(() => placeOf(bindings(value.stand), value)).toThrow('is not compiled');
  });
});
