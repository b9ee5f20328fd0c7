import { insertions } from './insert-rows';
import type { Ledger } from './ledger';

const tables = { names: { deliveries: '"outbox_deliveries"' } } as unknown as Ledger;

it('names the columns once and tells of what was asked for', () => {
  const rows = [
    { event: 1, lease_token: null },
    { event: 2, lease_token: 'abc' },
  ];
  expect(insertions(tables, 'deliveries', rows, ['id', 'event'])).toEqual([
    {
      sql: 'insert into "outbox_deliveries" (event, lease_token) values (?, ?), (?, ?) returning id, event',
      values: [1, null, 2, 'abc'],
    },
  ]);
});

it('takes several statements for more values than SQLite takes in one', () => {
  const rows = Array.from({ length: 1000 }, (_, event) => ({ event, endpoint: 1 }));
  const statements = insertions(tables, 'deliveries', rows);
  expect(statements.map(({ values }) => values.length)).toEqual([900, 900, 200]);
  expect(statements.flatMap(({ values }) => values)).toEqual(
    rows.flatMap(({ event, endpoint }) => [event, endpoint])
  );
});
