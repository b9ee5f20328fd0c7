import { asText } from './statement';

it('puts each value in its place', () => {
  const sql = 'update notes set text = ?, seen = ?, place = ? where id = ?';
  expect(asText({ sql, values: ['One', true, null, 2] })).toBe(
    `update notes set text = 'One', seen = true, place = null where id = 2`
  );
});

it.each([
  ["a quotation mark '", "'a quotation mark '''"],
  ["'); drop table x; --", "'''); drop table x; --'"],
  ['a question mark ? and $1', "'a question mark ? and $1'"],
  ['a pattern $& of a replacement', "'a pattern $& of a replacement'"],
  ['a backslash \\', " E'a backslash \\\\'"],
])('keeps %s one text', (value, literal) => {
  expect(asText({ sql: 'select ?, ?', values: [value, 1] })).toBe(`select ${literal}, 1`);
});
