import type { Core } from '@strapi/strapi';

import { MARK } from './models/mark';
import { inTables, type MarkRow } from './tables';

export interface OpenMarks {
  marks: MarkRow[];
  /** Transactions below this number have ended: what they wrote can be seen. Always so on SQLite. */
  endedBelow: bigint;
  /** Those that write now are below this one. */
  begunBelow: bigint;
}

/** Most marks that are looked at together. */
const LIMIT = 1000;

/** All that is marked, oldest first, and how far other transactions are. */
export function openMarks(strapi: Core.Strapi): Promise<OpenMarks> {
  return inTables(strapi, async ({ isPostgres, nameOf, rows }) => {
    const marks = await rows<MarkRow>(
      `select id, tag, cause_type, cause_id, is_found from ${nameOf(MARK)} order by id limit ${LIMIT}`,
      []
    );
    if (!isPostgres || marks.length === 0) return { marks, endedBelow: 0n, begunBelow: 0n };
    const [snapshot] = await rows<{ ended: string; begun: string }>(
      // Not the snapshot's own end: a transaction that writes may have a number above it.
      `select pg_snapshot_xmin(pg_current_snapshot())::text as ended,
        pg_current_xact_id()::text as begun`,
      []
    );
    return {
      marks,
      endedBelow: BigInt(snapshot?.ended ?? 0),
      begunBelow: BigInt(snapshot?.begun ?? 0),
    };
  });
}

export async function removeMarks(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  await inTables(strapi, ({ marks }) => marks().whereIn('id', ids).delete());
}
