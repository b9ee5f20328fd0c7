import type { Core } from '@strapi/strapi';

import { usesPostgres } from '../../support/environment';
import type { CachedNewsroom } from './cached-newsroom';

/** A statement of a read, and how the database says it runs it, row by row. */
export interface StatementPlan {
  sql: string;
  rows: string[];
}

/** Everything that one read asks of the database. */
export async function plansOf(
  { strapi, read }: CachedNewsroom,
  path: string,
  status = 200
): Promise<StatementPlan[]> {
  const queries: Array<{ sql: string; bindings: unknown[] }> = [];
  const keep = (query: { sql: string; bindings: unknown[] }) => queries.push(query);
  strapi.db.connection.on('query', keep);
  const answer = await read(path);
  strapi.db.connection.removeListener('query', keep);
  if (answer.status !== status) throw new Error(`${answer.status}: ${answer.text}`);
  if (path.startsWith('/graphql') && answer.text.includes('"errors"')) throw new Error(answer.text);
  const reads = queries.filter(({ sql }) => /^select/i.test(sql));
  if (reads.length === 0) throw new Error('It asked nothing of the database.');
  const plans: StatementPlan[] = [];
  for (const { sql, bindings } of reads) {
    plans.push({ sql, rows: await rowsOf(strapi, sql, bindings) });
  }
  return plans;
}

async function rowsOf(strapi: Core.Strapi, sql: string, bindings: unknown[]): Promise<string[]> {
  const explain = usesPostgres ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN';
  // The driver's own placeholders ($1) are knex' question marks again.
  const answer = await strapi.db.connection.raw(
    `${explain} ${sql.replace(/\$\d+/g, '?')}`,
    bindings as never[]
  );
  return usesPostgres
    ? answer.rows.map((row: Record<string, string>) => row['QUERY PLAN'] ?? '')
    : answer.map(({ detail }: { detail: string }) => detail);
}

/**
 * Steps that go through all of a large table, or through all of one of its indexes. Two may: a page
 * that is read in the order of an index and ends with its last row, and a total without a condition
 * that an index could begin at, where the index alone is read.
 */
export function fullScans(plans: StatementPlan[], large: readonly string[]): string[] {
  return plans.flatMap(({ sql, rows }) => {
    const aliases = aliasesOf(sql);
    const isOrdered = /order by .* limit/.test(sql) && !/TEMP B-TREE|Sort/.test(rows.join());
    return rows.flatMap((row, index) => {
      const table = scannedTable(row, rows[index + 1] ?? '', aliases);
      if (table === null || !large.includes(table)) return [];
      const isPage = isOrdered && /index/i.test(row);
      const isTotal = sql.startsWith('select count(') && /COVERING INDEX|Index Only Scan/.test(row);
      return isPage || isTotal ? [] : [`${row.trim()}: ${sql}`];
    });
  });
}

/** Which table each name in a statement stands for. */
function aliasesOf(sql: string): Map<string, string> {
  const named = sql.matchAll(/(?:from|join) (?:"public"\.)?[`"](\w+)[`"](?: as [`"](\w+)[`"])?/gi);
  return new Map([...named].map(([, table = '', alias = table]) => [alias, table]));
}

function scannedTable(row: string, next: string, aliases: Map<string, string>): string | null {
  const sqlite = /^SCAN (\w+)/.exec(row)?.[1];
  if (sqlite) return aliases.get(sqlite) ?? sqlite;
  const table = /Seq Scan on (\w+)/.exec(row)?.[1];
  if (table) return table;
  const index = /Index (?:Only )?Scan(?: Backward)? using \w+ on (\w+)/.exec(row)?.[1];
  return index && !next.includes('Index Cond') ? index : null;
}
