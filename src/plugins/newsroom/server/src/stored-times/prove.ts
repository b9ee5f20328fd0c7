import type { Core } from '@strapi/strapi';

/** Both halves of autumn's double hour in two zones, a wall clock that spring skips, and an old one. */
const INSTANTS = [
  '2024-10-27T00:30:00.000Z',
  '2024-10-27T01:30:00.000Z',
  '2024-11-03T05:30:00.000Z',
  '2024-11-03T06:30:00.000Z',
  '2024-03-31T03:30:00.123Z',
  '2024-03-10T02:30:00.000Z',
  '1910-01-01T00:00:00.000Z',
];

/** A table with a time that every Strapi has. */
const TABLE = 'strapi_migrations_internal';

/**
 * Writes known instants and reads them back, in a transaction that is rolled back: as Strapi does, and
 * on PostgreSQL as the text that is stored.
 *
 * @throws when they do not come back
 */
export async function proveTimes({ db }: Core.Strapi): Promise<void> {
  const schema = db.getSchemaName();
  const transaction = await db.connection.transaction();
  try {
    const isPostgres = db.dialect.client === 'postgres';
    for (const sent of INSTANTS) {
      const name = `A proof of times: ${sent}`;
      const rows = () => {
        const table = transaction(TABLE).where({ name });
        return schema ? table.withSchema(schema) : table;
      };
      await rows().insert({ name, time: new Date(sent) });
      const stored = isPostgres
        ? transaction.raw<string>(`to_char("time", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS stored`)
        : 'time as stored';
      const [row] = (await rows().select('time', stored)) as Array<{
        time: unknown;
        stored: string;
      }>;
      const read = new Date(row?.time as Date | number).toISOString();
      if (read !== sent || (isPostgres && row?.stored !== sent)) {
        throw new Error(wrong(sent, read, String(row?.stored)));
      }
    }
    if (isPostgres) await proveSession(transaction);
  } finally {
    await transaction.rollback();
  }
}

interface Transaction {
  raw(sql: string): PromiseLike<unknown>;
}

/** What SQL itself calls now must be UTC, too. */
async function proveSession(transaction: Transaction): Promise<void> {
  const asked = `SELECT abs(extract(epoch FROM now()::timestamp - (now() AT TIME ZONE 'UTC'))) AS away`;
  const { rows } = (await transaction.raw(asked)) as { rows: Array<{ away: unknown }> };
  if (Number(rows[0]?.away) !== 0)
    throw new Error(`The sessions of the database are not in UTC. ${ADVICE}`);
}

const ADVICE =
  'Take out of the configuration what sets the zone of sessions or the parsers of "pg" (DateStyle, TimeZone, types, parseInputDatesAsUTC).';

function wrong(sent: string, read: string, stored: string): string {
  return `The database does not give back the times that it is given: ${sent} is stored as ${stored} and read as ${read}. ${ADVICE}`;
}
