import { valueReader } from './stored-value';

describe('valueReader reads', () => {
  it.each([
    ['string', 'a', 'a'],
    ['string', 7, '7'],
    ['biginteger', 12, '12'],
    ['decimal', '1.50', 1.5],
    ['integer', 3, 3],
    ['boolean', 1, true],
    ['boolean', '0', false],
    ['boolean', true, true],
    ['boolean', 2, null],
    ['json', '{"a":1}', { a: 1 }],
    ['json', '"[1]"', [1]],
    ['json', 'not JSON', 'not JSON'],
    ['blocks', [1], [1]],
    ['datetime', 0, '1970-01-01T00:00:00.000Z'],
    ['datetime', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['datetime', 'never', null],
    ['timestamp', new Date(5), '5'],
    ['date', '2024-02-01', '2024-02-01'],
    ['increments', 9, 9],
  ])('%s %j as %j', (type, stored, value) => {
    expect(valueReader(type)?.(stored)).toEqual(value);
  });

  it('no type that it does not know', () => {
    expect(valueReader('geometry')).toBeNull();
  });
});
