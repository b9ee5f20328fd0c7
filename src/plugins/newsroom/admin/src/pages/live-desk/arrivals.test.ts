import { arrivals } from './arrivals';

it.each([
  ['one at the top', ['b', 'a'], ['c', 'b', 'a'], ['c']],
  ['one between', ['c', 'a'], ['c', 'b', 'a'], ['b']],
  ['the first ones of a day', [], ['b', 'a'], ['b', 'a']],
  ['nothing', ['b', 'a'], ['b', 'a'], []],
  ['nothing when one goes', ['b', 'a'], ['a'], []],
  ['nothing when earlier ones are asked for', ['c', 'b'], ['c', 'b', 'a'], []],
  ['nothing when one moves up', ['b', 'a'], ['a', 'b'], []],
  ['nothing when all have changed', ['b', 'a'], ['d', 'c'], []],
])('sees %s', (_, known, next, found) => {
  expect(arrivals(known, next)).toEqual(found);
});
