import { aheadProblems } from './ahead';

const NOW = Date.parse('2024-02-01T10:00:00Z');

it.each([
  [null, 0],
  ['2024-02-01T10:00:00.000Z', 0],
  ['2024-02-01T10:05:00.000Z', 0],
  ['2024-02-01T10:05:00.001Z', 1],
  ['2030-02-01T10:00:00.000Z', 1],
  [new Date('2001-01-01T00:00:00Z'), 0],
])('%p has %d problems', (datePublished, count) => {
  expect(aheadProblems(datePublished, NOW)).toHaveLength(count);
});
