import { aheadProblems } from './ahead';

const NOW = Date.parse('2024-02-01T10:00:00Z');

it.each([
  [null, 0],
  [NOW, 0],
  [NOW + 300_000, 0],
  [NOW + 300_001, 1],
  [0, 0],
])('%p has %d problems', (publishedAt, count) => {
  expect(aheadProblems(publishedAt, NOW)).toHaveLength(count);
});
