import type { FinishedDelivery } from './finish';
import type { Ledger } from './ledger';
import type { Statement } from './statement';

/**
 * What an attempt says about an endpoint that has failed: when to try it again, or that it is back.
 * Then all that waits for it is due, and the claim keeps the order. A receiver that takes some and
 * never takes others is asked for the others no oftener than it is probed.
 */
export function probing(
  { names }: Ledger,
  { delivery, endpoint }: Pick<FinishedDelivery, 'delivery' | 'endpoint'>,
  now: number
): Statement[] {
  const { id, url, probeAt, probeCount } = delivery.endpoint;
  if ('probeAt' in endpoint) {
    return [
      {
        sql: `update ${names.endpoints} set probe_at = ?, probe_count = ? where id = ? and url = ?`,
        values: [endpoint.probeAt, probeCount + 1, id, url],
      },
    ];
  }
  const isBack = endpoint.kind === 'healthy' && (delivery.dueAt !== null || isOver(probeAt, now));
  if (!isBack) return [];
  const waiting = `select 1 from ${names.deliveries} d
    where d.endpoint = ? and d.state = 'pending' and d.attempt_count > 0`;
  return [
    {
      // One that has been tried keeps its place in the schedule, should it fail again.
      sql: `update ${names.deliveries} set
          next_at = case when attempt_count = 0 then cast(? as bigint) else next_at end,
          early_at = case when attempt_count = 0 then early_at else cast(? as bigint) end
        where endpoint = ? and state = 'pending' and next_at > ?`,
      values: [now, now, id, now],
    },
    {
      sql: `update ${names.endpoints} set probe_at = null,
          probe_count = case when exists (${waiting}) then probe_count else 0 end
        where id = ? and url = ?`,
      values: [id, id, url],
    },
  ];
}

function isOver(probeAt: number | null, now: number): boolean {
  return probeAt !== null && probeAt <= now;
}
