import { dayAfter } from './day-step';

it.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-10-25', -1, '2026-10-24'],
])('%s and %i is %s', (day, days, expected) => {
  expect(dayAfter(day, days)).toBe(expected);
});
