import { insertion } from './insert-rows';
import type { Ledger } from './ledger';

const tables = { names: { deliveries: '"outbox_deliveries"' } } as unknown as Ledger;

it('names the columns once and tells of what was asked for', () => {
  const rows = [
    { event: 1, lease_token: null },
    { event: 2, lease_token: 'abc' },
  ];
  expect(insertion(tables, 'deliveries', rows, ['id', 'event'])).toEqual({
    sql: 'insert into "outbox_deliveries" (event, lease_token) values (?, ?), (?, ?) returning id, event',
    values: [1, null, 2, 'abc'],
  });
});
