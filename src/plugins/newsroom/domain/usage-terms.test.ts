import { withTerms } from './usage-terms';

it.each([
  [null, null, null],
  ['One use only.', null, 'One use only.'],
  [' ', 'NO RESALES.', 'NO RESALES.'],
  ['One use only.', 'NO RESALES.', 'One use only.\nNO RESALES.'],
  ['One use only.  No\nresales.', 'NO RESALES.', 'One use only.  No\nresales.'],
])('%j with %j is %j', (terms, found, all) => {
  expect(withTerms(terms, found)).toBe(all);
});
