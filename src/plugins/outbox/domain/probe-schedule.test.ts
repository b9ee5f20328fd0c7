import { PROBE_SECONDS, probeDelay } from './probe-schedule';

it.each([
  [0, null, 5000],
  [2, null, 10_000],
  [5, null, 45_000],
  [4000, null, 45_000],
  [0, 3_600_000, 3_600_000],
  [5, 1000, 45_000],
])('after %d failures, asked for %p ms, comes %d ms later', (probes, asked, expected) => {
  expect(probeDelay(PROBE_SECONDS, probes, asked)).toBe(expected);
});

it('leaves room within a minute for the looking and the sending', () => {
  expect(Math.max(...PROBE_SECONDS)).toBeLessThanOrEqual(50);
});
