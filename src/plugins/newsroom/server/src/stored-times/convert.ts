import { type Occurrence, type WallRange, zoneHistory } from '../../../domain/zone-history';
import { quoted, type TimeTable, timeTables } from './columns';
import type { Sql } from './sql';

export interface Conversion {
  columns: number;
  times: number;
  /** `table.column id value`, of times whose wall clock happened twice; the first of them. */
  doubled: string[];
  doubledCount: number;
  /** How many stood at wall clocks that never happened. */
  skippedCount: number;
}

const MOST_NAMED = 100;

/** Turns wall clocks of a zone into UTC, in every column of a time. */
export async function convertTimes(
  sql: Sql,
  schema: string,
  { from, twice }: { from: string; twice: Occurrence }
): Promise<Conversion> {
  const history = zoneHistory(from, twice);
  const done: Conversion = { columns: 0, times: 0, doubled: [], doubledCount: 0, skippedCount: 0 };
  // The start of a large newsroom may take its time over it.
  await sql('SET LOCAL statement_timeout = 0');
  for (const table of await timeTables(sql, schema)) {
    for (const column of table.columns) await note(sql, { table, column }, history, done);
    const changes = table.columns.map((column) => {
      const name = quoted(column);
      return `${name} = ${name} - ${offsetOf(name, history.spans)}`;
    });
    await sql(`UPDATE ${table.table} SET ${changes.join(', ')}`);
  }
  return done;
}

interface Place {
  table: TimeTable;
  column: string;
}

async function note(
  sql: Sql,
  { table, column }: Place,
  { doubled, skipped }: { doubled: WallRange[]; skipped: WallRange[] },
  done: Conversion
): Promise<void> {
  const name = quoted(column);
  const [counts] = await sql(
    `SELECT count(${name})::int AS times, count(*) FILTER (WHERE ${within(name, doubled)})::int AS twice,
       count(*) FILTER (WHERE ${within(name, skipped)})::int AS never FROM ${table.table}`
  );
  done.columns += 1;
  done.times += Number(counts?.times);
  done.doubledCount += Number(counts?.twice);
  done.skippedCount += Number(counts?.never);
  const room = MOST_NAMED - done.doubled.length;
  if (!counts?.twice || room <= 0) return;
  const rows = await sql(
    `SELECT to_jsonb(t) ->> 'id' AS id, ${name}::text AS at FROM ${table.table} t
     WHERE ${within(name, doubled)} ORDER BY ${name} LIMIT ${room}`
  );
  done.doubled.push(
    ...rows.map(({ id, at }) => `${table.name}.${column} ${String(id)}: ${String(at)}`)
  );
}

function within(column: string, ranges: WallRange[]): string {
  const tests = ranges.map(
    ({ from, to }) => `(${column} >= ${wall(from)} AND ${column} < ${wall(to)})`
  );
  return tests.length > 0 ? `(${tests.join(' OR ')})` : 'false';
}

/** The newest times are the most, so the latest change is asked for first. */
function offsetOf(column: string, spans: Array<WallRange & { offset: number }>): string {
  const [oldest, ...others] = spans;
  const interval = (offset = 0): string => `interval '${offset / 1000} seconds'`;
  const cases = others
    .toReversed()
    .map(({ from, offset }) => `WHEN ${column} >= ${wall(from)} THEN ${interval(offset)}`);
  if (cases.length === 0) return interval(oldest?.offset);
  return `(CASE ${cases.join(' ')} ELSE ${interval(oldest?.offset)} END)`;
}

function wall(at: number): string {
  return `timestamp '${new Date(at).toISOString().replace('T', ' ').replace('Z', '')}'`;
}
