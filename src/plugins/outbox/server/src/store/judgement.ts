import type { FinishedDelivery } from './finish';
import type { Ledger } from './ledger';
import type { Statement, Value } from './statement';

/** What an attempt changes of its endpoint, if anything. */
export function judgement(
  { names }: Ledger,
  { delivery, endpoint }: Pick<FinishedDelivery, 'delivery' | 'endpoint'>,
  now: number
): Statement[] {
  const { id, url, state } = delivery.endpoint;
  // What another address answered says nothing about this one.
  const change = (set: string, values: Value[], when = '', more: Value[] = []): Statement[] => [
    {
      sql: `update ${names.endpoints} set ${set} where id = ? and url = ?${when}`,
      values: [...values, id, url, ...more],
    },
  ];
  switch (endpoint.kind) {
    case 'healthy':
      if (state !== 'failing') return [];
      return change(
        `state = 'active', state_since = ?, state_reason = null`,
        [now],
        ` and state = 'failing'`
      );
    case 'paused':
      return change(
        'paused_until = ?',
        [endpoint.until],
        ' and (paused_until is null or paused_until < ?)',
        [endpoint.until]
      );
    case 'failing':
      return change(
        `state_since = case when state = 'failing' then state_since else ? end,
          state = 'failing', state_reason = ?`,
        [now, endpoint.reason],
        ` and state <> 'disabled-by-410'`
      );
    case 'gone':
      return change(`state = 'disabled-by-410', state_since = ?, state_reason = ?, enabled = ?`, [
        now,
        endpoint.reason,
        false,
      ]);
    case 'unchanged':
      return [];
  }
}
