import type { Core } from '@strapi/strapi';

import { judgeStoredTimes } from '../../../domain/stored-times';
import { isTimeZone } from '../../../domain/time-zone';
import { settings } from '../settings';
import { quoted } from './columns';
import { type Conversion, convertTimes } from './convert';
import { readMark, writeMark } from './mark';
import { inTurn, type Sql } from './sql';

/**
 * Makes sure that the times in the database are UTC before Strapi writes the first one of its own:
 * converts them, or refuses to start.
 *
 * @throws with what to do about it
 */
export async function admitTimes(strapi: Core.Strapi): Promise<void> {
  const { writtenIn, twice } = settings(strapi).storedTimes;
  await inTurn(strapi, async (sql, schema) => {
    const mark = await readMark(sql, schema);
    const isUsed = await hasBeenUsed(sql, schema);
    const verdict = judgeStoredTimes({ mark, isUsed, writtenIn, serverZone: serverZone() });
    if (verdict.kind === 'refuse') throw new Error(verdict.reason);
    if (verdict.kind === 'warn') strapi.log.warn(verdict.warning);
    if (verdict.kind === 'mark') {
      if (verdict.warning) strapi.log.warn(verdict.warning);
      await writeMark(sql, schema, verdict.origin, writtenIn || 'UTC');
    }
    if (verdict.kind === 'convert') {
      report(strapi, verdict.from, await convertTimes(sql, schema, { from: verdict.from, twice }));
      await writeMark(sql, schema, 'converted', verdict.from);
    }
  });
}

/** Marks a database whose tables have just been made. */
export async function markNewTimes(strapi: Core.Strapi): Promise<void> {
  await inTurn(strapi, async (sql, schema) => {
    if (!(await readMark(sql, schema))) await writeMark(sql, schema, 'new', 'UTC');
  });
}

/** As it is configured: engines call Kyiv by its former name. */
function serverZone(): string {
  const { TZ = '' } = process.env;
  return isTimeZone(TZ) ? TZ : new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Strapi writes this once the tables of its first start are there. */
async function hasBeenUsed(sql: Sql, schema: string): Promise<boolean> {
  const store = `${quoted(schema)}.strapi_core_store_settings`;
  const [table] = await sql('SELECT to_regclass(?) IS NOT NULL AS there', [store]);
  if (table?.there !== true) return false;
  const rows = await sql(`SELECT 1 FROM ${store} WHERE key = 'strapi_content_types_schema'`);
  return rows.length > 0;
}

function report(strapi: Core.Strapi, from: string, done: Conversion): void {
  const { twice } = settings(strapi).storedTimes;
  strapi.log.warn(
    `Converted ${done.times} times in ${done.columns} columns from ${from} to UTC. ` +
      `${done.doubledCount} fell into an hour that happened twice and were read as the ${twice} of the two; ` +
      `${done.skippedCount} fell into an hour that never happened.`
  );
  for (const place of done.doubled) strapi.log.warn(`Happened twice: ${place}`);
}
