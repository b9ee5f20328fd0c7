import { moved, movedInFeed } from './list-position';

it.each([
  ['ArrowDown', -1, 3, 0],
  ['ArrowDown', 1, 3, 2],
  ['ArrowDown', 2, 3, 2],
  ['ArrowUp', 1, 3, 0],
  ['ArrowUp', 0, 3, 0],
  ['ArrowDown', -1, 0, -1],
  ['Home', 1, 3, null],
  ['a', 1, 3, null],
])('%s leads from %i of %i to %p in a list', (key, from, length, to) => {
  expect(moved(key, from, length)).toBe(to);
});

it.each([
  ['PageDown', 0, 3, 1],
  ['PageUp', 0, 3, 0],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['ArrowDown', 0, 3, 1],
  ['End', 0, 0, null],
  ['Enter', 0, 3, null],
])('%s leads from %i of %i to %p in a feed', (key, from, length, to) => {
  expect(movedInFeed(key, from, length)).toBe(to);
});
