import { numbersLeftOut } from './left-out';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

it.each([
  ['a start', 30_000, 500, 0],
  ['a clock that was set back', -DAY, 500, 0],
  ['a log without events', DAY, 0, 0],
  ['some minutes', 5 * MINUTE, 500, 1000 + 6000],
  ['a night', DAY / 2, 500, 1000 + 864_000],
  ['years', 3650 * DAY, 500, 21_474_831],
])('%s', (_what, stillMs, last, expected) => {
  expect(numbersLeftOut(stillMs, last)).toBe(expected);
});

it('never runs out', () => {
  let last = 1;
  for (let time = 0; time < 10_000; time += 1) last += numbersLeftOut(3650 * DAY, last);
  expect(last).toBeLessThan(2_147_483_647);
});
