import type { EndpointRecord } from './endpoint-record';
import type { Ledger } from './ledger';
import type { Statement } from './statement';

/** Deliveries `d` that have been given up and go out when their receiver is back; one binding, true. */
export const AWAITS = `d.state = 'dead' and d.awaits_return = ?`;

/** Before an endpoint is probed: makes what has been given up pending, as far as it is to be tried. */
export async function readyGivenUp(
  tables: Ledger,
  { id, failingSince, probeCount }: EndpointRecord,
  now: number
): Promise<void> {
  const { rows, names } = tables;
  await rows(
    `update ${names.deliveries} set awaits_return = ? where id in (
       select d.id from ${names.deliveries} d where d.endpoint = ? and ${AWAITS}
         and exists (${newer(tables, `and newer.state = 'delivered'`)}))`,
    [false, id, true]
  );
  // It has taken something since, and no probe was needed to see that.
  if (failingSince === null) return void (await run(tables, releaseGivenUp(tables, id, now)));
  // From the fourth on another one as well: the oldest may be one that the receiver never takes.
  for (const order of ['d.sequence', ...(probeCount < PROBES_OF_ONE ? [] : ['random()'])]) {
    await rows(
      `update ${names.deliveries} set state = 'pending' where id in (
         select d.id from ${names.deliveries} d where d.endpoint = ? and ${AWAITS}
           and ${isOldest(tables)} order by ${order} limit 1)`,
      [id, true, true]
    );
  }
}

/** From here on a probe is two deliveries. */
export const PROBES_OF_ONE = 3;

/**
 * The receiver is back: what was given up while it was away begins anew, in its old order. A version
 * is left out of which a newer one has arrived, or is on its way.
 */
export function releaseGivenUp(tables: Ledger, endpointId: number, now: number): Statement {
  const { names, isPostgres } = tables;
  const isOut = `and (newer.state = 'delivered' or newer.state = 'pending' and newer.lease_until >= ?)`;
  return {
    sql: `update ${names.deliveries} set state = 'pending', attempt_count = 0, awaits_return = ?,
        next_at = ?, early_at = ?
      where id in (select d.id from ${names.deliveries} d
        where d.endpoint = ? and ${AWAITS} and not exists (${newer(tables, isOut)})
        order by d.id${isPostgres ? ' for update' : ''})`,
    values: [false, now, now, endpointId, true, now],
  };
}

/** Of the versions of its document, and nothing older has been given up and waits; one binding, true. */
export function isOldest({ names }: Ledger): string {
  return `not exists (select 1 from ${names.deliveries} older where older.endpoint = d.endpoint
    and older.subject_key = d.subject_key and older.sequence < d.sequence
    and older.state = 'dead' and older.awaits_return = ?)`;
}

function newer({ names }: Ledger, condition: string): string {
  return `select 1 from ${names.deliveries} newer where newer.endpoint = d.endpoint
    and newer.subject_key = d.subject_key and newer.sequence > d.sequence ${condition}`;
}

function run({ rows }: Ledger, { sql, values }: Statement): Promise<unknown[]> {
  return rows(sql, values);
}
