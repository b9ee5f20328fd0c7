import { briefVersion, isTakenDown } from './brief-version';

const out = briefVersion('2024-02-01T15:25:00.000Z', true);
const down = briefVersion('2024-02-01T15:25:00.000Z', false);

it('differs when only the readers lose sight of it', () => {
  expect(out).not.toBe(down);
});

it.each([
  ['it was out and is down', out, down, true],
  ['it was out and is down with another text', out, briefVersion('2025', false), true],
  ['it is out with another text', out, briefVersion('2025', true), false],
  ['it was down all the time', down, briefVersion('2025', false), false],
  ['it has been put out', down, out, false],
])('knows whether a brief was taken down: %s', (_, before, now, expected) => {
  expect(isTakenDown(before, now)).toBe(expected);
});
