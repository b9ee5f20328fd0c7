import { secretProblems } from './secret-problems';

const GOOD = ['Zk3v0gHnq7y1T5bWmXc2Rw==', 'f3a91c07be5d24860f7ac3e9', 'oW8/UeQ1xNfjcAk4tD6yHg=='];

it('finds nothing in good ones', () => {
  expect(
    secretProblems([
      { variable: 'APP_KEYS', values: GOOD.slice(0, 2) },
      { variable: 'JWT_SECRET', values: GOOD.slice(2) },
    ])
  ).toEqual([]);
});

it('names every variable that is wrong', () => {
  expect(
    secretProblems([
      { variable: 'APP_KEYS', values: ['toBeModified1', GOOD[0]] },
      { variable: 'API_TOKEN_SALT', values: [undefined] },
      { variable: 'TRANSFER_TOKEN_SALT', values: [] },
      { variable: 'JWT_SECRET', values: ['aaaaaaaaaaaaaaaaaaaa'] },
    ])
  ).toEqual([
    'APP_KEYS (entry 1) is a sample.',
    'API_TOKEN_SALT is missing.',
    'TRANSFER_TOKEN_SALT is missing.',
    'JWT_SECRET is made of too few different characters.',
  ]);
});

it('sees equal ones, of two variables and of one', () => {
  expect(
    secretProblems([
      { variable: 'APP_KEYS', values: [GOOD[0], GOOD[1], GOOD[1]] },
      { variable: 'JWT_SECRET', values: [` ${GOOD[0]} `] },
      { variable: 'ADMIN_JWT_SECRET', values: [GOOD[2]] },
    ])
  ).toEqual(['APP_KEYS and JWT_SECRET are equal.', 'APP_KEYS holds the same entry twice.']);
});
