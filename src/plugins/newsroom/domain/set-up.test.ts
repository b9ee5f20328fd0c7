import { setUpProblems } from './set-up';

const locales = { en: 'English (en)', uk: 'Ukrainian (uk)' };

it.each([
  [{}],
  [{ publicReads: undefined }],
  [{ publicReads: true, locales: ['uk'], roles: false }],
  [{ locales: [] }],
])('takes %j', (setUp) => {
  expect(setUpProblems(setUp, locales)).toEqual([]);
});

it.each([
  [true, 'newsroom.setUp must be an object'],
  [[], 'newsroom.setUp must be an object'],
  [{ reads: true }, 'newsroom.setUp.reads is not a setting'],
  [{ roles: 'yes' }, 'newsroom.setUp.roles must be true or false'],
  [{ locales: true }, 'newsroom.setUp.locales must be a list'],
  [{ locales: ['pl'] }, 'codes of newsroom.locales: en, uk'],
])('says what is wrong with %j', (setUp, words) => {
  expect(setUpProblems(setUp, locales).join()).toContain(words);
});
