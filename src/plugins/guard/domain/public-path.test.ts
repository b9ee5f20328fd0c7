import { isBelowAny } from './public-path';

const PREFIXES = ['/api', '/graphql', '/uploads'];

it.each([
  ['/api', true],
  ['/api/', true],
  ['/api/articles', true],
  ['/API/Articles', true],
  ['/graphql', true],
  ['/uploads/a..b.jpg', true],
  ['/apiary', false],
  ['/graphql-other', false],
  ['/admin', false],
  ['/admin/api/articles', false],
  ['//api/articles', false],
  ['/api/../admin/init', false],
  ['/api/%2E%2e/admin/init', false],
  ['/uploads/..', false],
  ['/%61pi/articles', false],
  ['', false],
])('%s: %s', (path, isBelow) => {
  expect(isBelowAny(path, PREFIXES)).toBe(isBelow);
});
