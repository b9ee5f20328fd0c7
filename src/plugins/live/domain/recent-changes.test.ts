import type { BriefChange } from './brief-change';
import { RecentChanges } from './recent-changes';

const change = (sequence: number, text = '{}'): BriefChange => ({
  sequence,
  kind: 'published',
  documentId: `brief${sequence}`,
  locale: 'en',
  story: null,
  before: null,
  isPinned: false,
  text,
});
const sequences = (changes: readonly BriefChange[] | null) =>
  changes?.map(({ sequence }) => sequence) ?? null;

it('gives what came after a sequence', () => {
  const recent = new RecentChanges(10, 4);
  for (const sequence of [5, 7, 9]) recent.add(change(sequence));
  expect(sequences(recent.after(4))).toEqual([5, 7, 9]);
  expect(sequences(recent.after(5))).toEqual([7, 9]);
  expect(sequences(recent.after(8))).toEqual([9]);
  expect(sequences(recent.after(9))).toEqual([]);
  expect(sequences(recent.after(20))).toEqual([]);
});

it('says when it does not hold all of it', () => {
  const recent = new RecentChanges(2, 4);
  expect(recent.after(3)).toBeNull();
  for (const sequence of [5, 7, 9]) recent.add(change(sequence));
  expect(recent.after(4)).toBeNull();
  expect(sequences(recent.after(5))).toEqual([7, 9]);
});

it('keeps fewer when they are long', () => {
  const recent = new RecentChanges(10, 0);
  for (const sequence of [1, 2, 3]) recent.add(change(sequence, 'x'.repeat(900_000)));
  expect(recent.after(0)).toBeNull();
  expect(sequences(recent.after(1))).toEqual([2, 3]);
});

it('knows which it has', () => {
  const recent = new RecentChanges(10, 0);
  recent.add(change(5));
  expect([recent.has(5), recent.has(4)]).toEqual([true, false]);
});
