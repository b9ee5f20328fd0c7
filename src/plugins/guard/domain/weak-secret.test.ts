import { secretProblem } from './weak-secret';

it.each<[unknown, RegExp]>([
  [undefined, /missing/],
  [null, /missing/],
  ['', /missing/],
  ['   ', /missing/],
  ['tobemodified', /sample/],
  ['toBeModified1', /sample/],
  ['to-be-modified-2-and-longer', /sample/],
  ['toBeModified1toBeModified1', /sample/],
  ['please-change-me-please', /sample/],
  ['CHANGE_THIS_SECRET_NOW', /sample/],
  ['my-super-password-1234', /sample/],
  ['yourSecretKeyGoesHere', /sample/],
  ['short', /shorter than 16 bytes/],
  ['fifteen-letters', /shorter than 16 bytes/],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', /few different/],
  ['aaaaaaaaaaaaaaaaaaaaaaab', /few different/],
  ['abababababababababab', /few different/],
  ['ключключключключ', /few different/],
  ['0123456789abcdef0123456789abcdef', /few different/],
  ['abcdefghijklmnopqrstuvwxyz', /few different/],
  ['98765432109876543210', /few different/],
  ['k8Jq2xk8Jq2xk8Jq2xk8', /few different/],
])('%s is refused', (secret, why) => {
  expect(secretProblem(secret)).toMatch(why);
});

it.each([
  'Zk3v0gHnq7y1T5bWmXc2Rw==',
  'f3a91c07be5d24860f7ac3e9',
  '0b1d2f3a4c5e6f7a8b9c0d1e2f3a4b5c',
  'admin-jwt-secret-of-the-tests',
  'correct horse battery staple',
  'тут-дуже-довгий-ключ',
])('%s is taken', (secret) => {
  expect(secretProblem(secret)).toBeNull();
});
