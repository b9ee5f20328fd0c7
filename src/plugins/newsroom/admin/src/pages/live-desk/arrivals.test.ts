import { arrivals } from './arrivals';

it.each([
  ['one at the top', ['b', 'a'], ['c', 'b', 'a'], ['c']],
  ['one between', ['c', 'a'], ['c', 'b', 'a'], ['b']],
  ['nothing', ['b', 'a'], ['b', 'a'], []],
  ['nothing when one goes', ['b', 'a'], ['a'], []],
  ['nothing when earlier ones are asked for', ['c', 'b'], ['c', 'b', 'a'], []],
  ['nothing when one moves up', ['b', 'a'], ['a', 'b'], []],
  ['nothing when all have changed', ['b', 'a'], ['d', 'c'], []],
])('sees %s where the day has more', (_, known, next, found) => {
  expect(arrivals(known, next, false)).toEqual(found);
});

it.each([
  ['one at the top', ['b', 'a'], ['c', 'b', 'a'], ['c']],
  ['one dated before all others', ['c', 'b'], ['c', 'b', 'a'], ['a']],
  ['the first ones of a day', [], ['b', 'a'], ['b', 'a']],
  ['those that have come while all others went', ['a'], ['b'], ['b']],
  ['nothing when one goes', ['b', 'a'], ['a'], []],
])('sees %s where all of the day was known', (_, known, next, found) => {
  expect(arrivals(known, next, true)).toEqual(found);
});
