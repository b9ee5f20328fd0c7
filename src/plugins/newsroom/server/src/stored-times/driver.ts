import type { Core } from '@strapi/strapi';

type Read = (text: string) => unknown;

/** The part of `pg` and of its connections that says how a value is read. */
interface Readers {
  setTypeParser(type: number, format: 'text' | 'binary', read: Read): void;
}

interface Connection extends Readers {
  query(sql: string): Promise<unknown>;
}

interface Client {
  driver: {
    defaults: { parseInputDatesAsUTC?: boolean };
    types: Readers & { getTypeParser(type: number, format: 'text' | 'binary'): Read };
  };
  /** tarn 3: makes a connection, and runs the `afterCreate` of the configuration. */
  pool: { creator: () => Promise<Connection> };
}

/** PostgreSQL's numbers of its types. */
const WITHOUT_ZONE = 1114;
const WITH_ZONE = 1184;

/**
 * Has times written to PostgreSQL as UTC and read as UTC, whatever the zone of this process: `pg` takes
 * the process's for both, and Strapi's columns keep no offset. The sessions' own zone is UTC as well,
 * for what SQL itself says about now. It does not matter what the configuration of the host says.
 */
export function useUtc(strapi: Core.Strapi): void {
  const { driver, pool } = strapi.db.connection.client as Client;
  driver.defaults.parseInputDatesAsUTC = true;
  const readText = driver.types.getTypeParser(WITH_ZONE, 'text');
  const readBinary = driver.types.getTypeParser(WITH_ZONE, 'binary');
  const readAsUtc = (readers: Readers): void => {
    readers.setTypeParser(WITHOUT_ZONE, 'text', (text) => readText(asUtc(text)));
    readers.setTypeParser(WITHOUT_ZONE, 'binary', readBinary);
  };
  // For connections that are none of the pool's, such as those that listen.
  readAsUtc(driver.types);
  const create = pool.creator;
  pool.creator = async () => {
    const connection = await create();
    readAsUtc(connection);
    await connection.query("SET TIME ZONE 'UTC'");
    return connection;
  };
}

/** `2024-02-01 15:25:00.5` with an offset; `infinity` and what is no time stay. */
function asUtc(text: string): string {
  return text.replace(/^\S+ \d\d:\d\d:\d\d(?:\.\d+)?/, '$&+00');
}
