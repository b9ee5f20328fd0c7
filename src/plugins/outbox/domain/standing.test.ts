import { type LogFacts, standing } from './standing';

const EMPTY: LogFacts = { oldest: 0, last: 0, behind: null, held: null, holdsNext: false };
/** 4 to 7 are kept, and 3 was the last to be removed. */
const LOG: LogFacts = {
  ...EMPTY,
  oldest: 4,
  last: 7,
  behind: { sequence: 3, digest: 'three' },
};

it.each([
  ['the beginning of an empty log', 0, null, EMPTY, 'good'],
  ['a number of an empty log', 1, null, EMPTY, 'foreign'],
  ['an event of an empty log', 1, 'one', EMPTY, 'foreign'],
  ['the beginning of a whole log', 0, null, { ...LOG, oldest: 1, behind: null }, 'good'],
  ['the beginning of a log that was cut', 0, null, LOG, 'forgotten'],
  ['an event that is held', 5, 'five', { ...LOG, held: 'five' }, 'good'],
  ['another event of that number', 5, 'other', { ...LOG, held: 'five' }, 'foreign'],
  ['the newest event', 7, 'seven', { ...LOG, held: 'seven' }, 'good'],
  ['an event that is still to come', 8, 'eight', LOG, 'foreign'],
  ['a number that is still to come', 8, null, LOG, 'foreign'],
  ['the event that was removed last', 3, 'three', LOG, 'good'],
  ['another event of that number', 3, 'other', LOG, 'foreign'],
  ['the number that was removed last', 3, null, LOG, 'good'],
  ['the event that was removed last, unknown', 3, 'three', { ...LOG, behind: null }, 'forgotten'],
  ['an event that was removed before', 2, 'two', LOG, 'forgotten'],
  ['a number that was removed before', 2, null, LOG, 'forgotten'],
  ['a number that is held', 5, null, { ...LOG, held: 'five' }, 'good'],
  ['a number that was left out', 5, null, LOG, 'foreign'],
  ['the last number that was left out', 5, null, { ...LOG, holdsNext: true }, 'good'],
  ['an event of a number that was left out', 5, 'five', { ...LOG, holdsNext: true }, 'foreign'],
] as const)('%s', (_what, sequence, digest, log, expected) => {
  expect(standing({ sequence, digest }, log)).toBe(expected);
});

it('knows what was left out behind the oldest', () => {
  const log = { ...LOG, oldest: 1000, last: 1003 };
  expect(standing({ sequence: 3, digest: null }, log)).toBe('good');
  expect(standing({ sequence: 5, digest: null }, log)).toBe('foreign');
  expect(standing({ sequence: 999, digest: null }, { ...log, holdsNext: true })).toBe('good');
});
