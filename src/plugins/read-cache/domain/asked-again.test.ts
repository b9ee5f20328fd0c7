import { asKnexTakesIt } from './asked-again';

it('puts question marks in the place of numbered values', () => {
  const asked = {
    sql: 'select * from "a" where "b" = $1 and "c" in ($2, $3)',
    bindings: [1, 2, 3],
  };
  expect(asKnexTakesIt(asked)).toEqual({
    sql: 'select * from "a" where "b" = ? and "c" in (?, ?)',
    bindings: [1, 2, 3],
  });
});

it('leaves question marks that are operators to the database', () => {
  const asked = { sql: 'select * from "a" where "tags" ? $1', bindings: ['x'] };
  expect(asKnexTakesIt(asked)?.sql).toBe(String.raw`select * from "a" where "tags" \? ?`);
});

it.each([
  ['a value that is used twice', 'select $1, $1', [1]],
  ['values in another order', 'select $2, $1', [1, 2]],
  ['a number in a text', `select '$1', $1`, [1]],
])('does not ask again with %s', (_what, sql, bindings) => {
  expect(asKnexTakesIt({ sql, bindings })).toBeNull();
});
