import { readSetUp } from './set-up-choice';

it.each([
  ['all', { publicReads: true, locales: ['en', 'uk'], roles: true }],
  ['none', { publicReads: false, locales: [], roles: false }],
  ['later', null],
  ['reads, roles', { publicReads: true, locales: [], roles: true }],
  ['locales', { publicReads: false, locales: ['en', 'uk'], roles: false }],
  ['everything', undefined],
  ['all,reads', undefined],
  ['', undefined],
])('reads %s', (text, choice) => {
  expect(readSetUp(text)).toEqual(choice);
});
