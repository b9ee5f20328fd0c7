import { timeChoices } from './time-choices';
import { readValue } from './time-reading';

const KYIV = 'Europe/Kyiv';
const FIRST = '2026-10-25T00:30:00.000Z';
const SECOND = '2026-10-25T01:30:00.000Z';

describe('timeChoices', () => {
  it.each([null, '2024-02-01T15:25:00.000Z', '2024-02-01T', 'tomorrow'])(
    'offers nothing for %j',
    (value) => {
      expect(timeChoices(readValue(value, KYIV))).toEqual([]);
    }
  );

  it('offers the two neighbours of a time that does not exist', () => {
    expect(timeChoices(readValue('2026-03-29T03:30', KYIV))).toEqual([
      {
        which: 'before',
        local: '2026-03-29T02:59:00+02:00',
        instant: '2026-03-29T00:59:00.000Z',
        isChosen: false,
      },
      {
        which: 'after',
        local: '2026-03-29T04:00:00+03:00',
        instant: '2026-03-29T01:00:00.000Z',
        isChosen: false,
      },
    ]);
  });

  it.each([
    { value: '2026-10-25T03:30', chosen: [false, false] },
    { value: FIRST, chosen: [true, false] },
    { value: SECOND, chosen: [false, true] },
    { value: '2026-10-25T01:30:00.250Z', chosen: [false, true] },
  ])('offers both times of $value, chosen: $chosen', ({ value, chosen }) => {
    const choices = timeChoices(readValue(value, KYIV));
    expect(choices.map(({ which, instant }) => [which, instant])).toEqual([
      ['first', FIRST],
      ['second', SECOND],
    ]);
    expect(choices.map(({ isChosen }) => isChosen)).toEqual(chosen);
  });
});
