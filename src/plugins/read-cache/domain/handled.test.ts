import { cacheStatus, inWords, type Handled } from './handled';

const miss = { kind: 'miss', isKept: true, isCollapsed: false, isByAddress: true } as const;

it.each<[Handled, string, string]>([
  [{ kind: 'hit', isConfirmed: false }, 'hit', 'newsroom; hit'],
  [{ kind: 'hit', isConfirmed: true }, 'hit', 'newsroom; hit; detail=confirmed'],
  [miss, 'miss', 'newsroom; fwd=uri-miss; stored'],
  [{ ...miss, isCollapsed: true }, 'miss', 'newsroom; fwd=uri-miss; stored; collapsed'],
  [{ ...miss, isKept: false }, 'miss; not kept', 'newsroom; fwd=uri-miss'],
  [{ ...miss, isByAddress: false }, 'miss', 'newsroom; fwd=miss; stored'],
  [{ kind: 'bypass', reason: 'method' }, 'bypass; method', 'newsroom; fwd=method'],
  [
    { kind: 'bypass', reason: 'session' },
    'bypass; session',
    'newsroom; fwd=bypass; detail=session',
  ],
])('says of %j: %s, and %s', (handled, words, status) => {
  expect(inWords(handled)).toBe(words);
  expect(cacheStatus(handled)).toBe(status);
});
