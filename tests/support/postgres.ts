import { Client } from 'pg';

/** The address of a database on the server that DATABASE_URL names. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

export async function createDatabase(name: string, template = 'template0'): Promise<void> {
  await onServer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
}

export async function dropDatabase(name: string): Promise<void> {
  await onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

/** Ends all connections of others to a database, as a restart of the server does. */
export async function endConnections(address: string): Promise<void> {
  const name = new URL(address).pathname.slice(1);
  await onServer(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = $1 AND pid <> pg_backend_pid()`,
    [name]
  );
}

/** Drops what crashed test files have left behind. */
export async function dropDatabases(prefix: string): Promise<void> {
  const found = await onServer<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix]
  );
  for (const { datname } of found) await dropDatabase(datname);
}

async function onServer<Row extends object>(sql: string, values?: string[]): Promise<Row[]> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL must name a PostgreSQL database for these tests.');
  return url;
}
