import { isSameMonth, moveDay, shiftMonth, weeksOf } from './calendar-month';

describe('weeksOf', () => {
  it.each([
    ['2024-02-29', '2024-01-29', '2024-03-03', 5],
    ['2026-02-10', '2026-01-26', '2026-03-01', 5],
    ['2027-02-01', '2027-02-01', '2027-02-28', 4],
    ['2026-08-01', '2026-07-27', '2026-09-06', 6],
    ['2025-12-31', '2025-12-01', '2026-01-04', 5],
  ])('shows for %s Monday %s to Sunday %s in %d weeks', (day, first, last, count) => {
    const weeks = weeksOf(day);
    expect(weeks).toHaveLength(count);
    expect(weeks[0]?.[0]).toBe(first);
    expect(weeks.at(-1)?.[6]).toBe(last);
    expect(weeks.flat()).toContain(day);
  });

  it('leaves no day out and shows none twice', () => {
    const days = weeksOf('2026-03-29').flat();
    expect(new Set(days).size).toBe(days.length);
    expect(days).toEqual(days.toSorted());
  });
});

describe('shiftMonth', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('takes %s by %d months to %s', (day, n, shifted) => {
    expect(shiftMonth(day, n)).toBe(shifted);
  });
});

describe('moveDay', () => {
  it.each([
    ['ArrowLeft', '2024-02-29'],
    ['ArrowRight', '2024-03-02'],
    ['ArrowUp', '2024-02-23'],
    ['ArrowDown', '2024-03-08'],
    ['Home', '2024-02-26'],
    ['End', '2024-03-03'],
    ['PageUp', '2024-02-01'],
    ['PageDown', '2024-04-01'],
    ['Enter', null],
    ['a', null],
  ])('%s leads from Friday, 2024-03-01 to %s', (key, day) => {
    expect(moveDay('2024-03-01', key, false)).toBe(day);
  });

  it.each([
    ['PageUp', '2023-03-01'],
    ['PageDown', '2025-03-01'],
  ])('shift and %s lead from 2024-03-01 to %s', (key, day) => {
    expect(moveDay('2024-03-01', key, true)).toBe(day);
  });
});

it('knows days of one month', () => {
  expect(isSameMonth('2024-02-01', '2024-02-29')).toBe(true);
  expect(isSameMonth('2024-02-01', '2023-02-01')).toBe(false);
});
