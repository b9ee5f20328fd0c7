import { replayNumberProblem } from './replay-number';

it.each([
  [undefined, 7, 'replay.range'],
  [-1, 7, 'replay.range'],
  [1.5, 7, 'replay.range'],
  [8, 7, 'replay.range'],
  [7, 7, null],
  [0, 0, null],
  [8, undefined, null],
  [undefined, undefined, 'replay.whole'],
  [-1, undefined, 'replay.whole'],
])('of %p while the newest is %p it says %p', (after, newest, problem) => {
  expect(replayNumberProblem(after, newest)).toBe(problem);
});
