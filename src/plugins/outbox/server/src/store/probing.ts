import type { FinishedDelivery } from './finish';
import { releaseGivenUp } from './given-up';
import type { Ledger } from './ledger';
import type { Statement } from './statement';

type Finished = Pick<FinishedDelivery, 'delivery' | 'endpoint' | 'attempt'>;

/** What an attempt says about an endpoint that has failed: when to try it again, or that it is back. */
export function probing(tables: Ledger, finished: Finished, now: number): Statement[] {
  const { delivery, endpoint, attempt } = finished;
  const { id, url, probeAt, probeCount, failingSince } = delivery.endpoint;
  const { names } = tables;
  if ('probeAt' in endpoint) {
    return [
      {
        sql: `update ${names.endpoints} set probe_at = ?, probe_count = ?,
            failing_since = coalesce(failing_since, ?) where id = ? and url = ?`,
        values: [endpoint.probeAt, probeCount + 1, attempt.at, id, url],
      },
    ];
  }
  if (endpoint.kind !== 'healthy') return [];
  const isProbe = delivery.isGivenUp || delivery.dueAt !== null;
  if (isProbe || isOver(probeAt, now)) return isBack(tables, finished, now);
  if (failingSince === null) return [];
  return [
    {
      sql: `update ${names.endpoints} set failing_since = null where id = ? and url = ?`,
      values: [id, url],
    },
  ];
}

/**
 * All that waits for it is due, and the claim keeps the order. A receiver that takes some and never
 * takes others is asked for the others no oftener than it is probed.
 */
function isBack(tables: Ledger, { delivery }: Finished, now: number): Statement[] {
  const { id, url } = delivery.endpoint;
  const { names } = tables;
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
    releaseGivenUp(tables, id, now),
    {
      sql: `update ${names.endpoints} set probe_at = null, failing_since = null,
          probe_count = case when exists (${waiting}) then probe_count else 0 end
        where id = ? and url = ?`,
      values: [id, id, url],
    },
  ];
}

function isOver(probeAt: number | null, now: number): boolean {
  return probeAt !== null && probeAt <= now;
}
