import { setBackWatch } from './set-back';

it('says by how much a clock was set back, once', () => {
  let now = 1_000_000;
  let steady = 0;
  const watch = setBackWatch(
    () => now,
    () => steady
  );
  const after = (ms: number, step = 0): number => {
    steady += ms;
    now += ms + step;
    return watch.look();
  };
  expect(after(1000)).toBe(0);
  expect(after(1000, -3_600_000)).toBe(3_600_000);
  expect(after(1000)).toBe(0);
  expect(after(1000, 3_600_000)).toBe(0);
  expect(after(1000, -500)).toBe(0);
  expect(after(60_000, -7000)).toBe(7500);
});
