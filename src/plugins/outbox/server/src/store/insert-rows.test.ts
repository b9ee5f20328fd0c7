import { insertText } from './insert-rows';
import type { Ledger } from './ledger';

const tables = { names: { deliveries: '"outbox_deliveries"' } } as unknown as Ledger;
const text = (rows: Array<Record<string, string | number | boolean | null>>) =>
  insertText(tables, 'deliveries', rows, ['id', 'event']).replaceAll(/\s+/g, ' ');

it('names the columns once and tells of what was asked for', () => {
  const rows = [
    { event: 1, lease_token: null },
    { event: 2, lease_token: 'abc' },
  ];
  expect(text(rows)).toBe(
    `insert into "outbox_deliveries" (event, lease_token) values (1, null), (2, 'abc') returning id, event`
  );
});

it.each([
  ["a quotation mark '", "'a quotation mark '''"],
  ["'); drop table x; --", "'''); drop table x; --'"],
  ['a question mark ? and $1', "'a question mark ? and $1'"],
  ['a backslash \\', " E'a backslash \\\\'"],
])('keeps %s one text', (value, literal) => {
  expect(text([{ subject_key: value }])).toContain(`values (${literal}) returning`);
});
