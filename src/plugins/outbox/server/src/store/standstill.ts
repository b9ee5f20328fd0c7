import type { Core } from '@strapi/strapi';

import { numbersLeftOut } from '../../../domain/left-out';
import { inTransaction, ledger } from './ledger';
import { waitForSequencer } from './locks';

/** Says that the log is in use, for whoever starts after a standstill. */
export async function keepAlive(strapi: Core.Strapi, now: number): Promise<void> {
  await ledger(strapi).log().where({ id: 1 }).update({ alive_at: now });
}

/**
 * Leaves sequences out after a standstill, since it may be the one of a restored backup: what was given
 * since that was made must not be given again. Instances that start together do so once.
 * @returns how many
 */
export function leaveNumbersOut(strapi: Core.Strapi, now: number): Promise<number> {
  return inTransaction(strapi, async (tables) => {
    await waitForSequencer(tables);
    const { names, rows } = tables;
    const [found] = await rows<{ last: number | null; alive_at: number | string | null }>(
      `select (select max(sequence) from ${names.events}) as last,
         (select alive_at from ${names.log} where id = 1) as alive_at`,
      []
    );
    const last = found?.last ?? 0;
    const aliveAt = found?.alive_at ?? null;
    // A log from before this was kept cannot say.
    const count = aliveAt === null ? 0 : numbersLeftOut(now - Number(aliveAt), last);
    await rows(
      `insert into ${names.log} (id, left_out_to, alive_at) values (1, ?, ?)
       on conflict (id) do update set alive_at = excluded.alive_at,
         left_out_to = case when ? > 0 then excluded.left_out_to else ${names.log}.left_out_to end`,
      [last + count, now, count]
    );
    return count;
  });
}
