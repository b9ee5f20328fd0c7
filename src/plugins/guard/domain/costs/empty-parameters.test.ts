import { emptyPopulate } from './empty-parameters';

it.each([
  [{ populate: { photo: null } }, 'populate[photo]'],
  [{ populate: { a: { populate: { b: null } } } }, 'populate[a][populate][b]'],
  [{ populate: { a: { on: { 'x.y': null } } } }, 'populate[a][on][x.y]'],
  [
    { populate: { a: { on: { 'x.y': { populate: { b: null } } } } } },
    'populate[a][on][x.y][populate][b]',
  ],
  [{ populate: [null] }, 'populate[0]'],
  [{ populate: null }, null],
  [{ populate: '*' }, null],
  [{ populate: { a: true, b: '*', c: { fields: null } } }, null],
  [{}, null],
])('finds what %j populates with nothing', (query, place) => {
  expect(emptyPopulate(query)).toBe(place);
});
