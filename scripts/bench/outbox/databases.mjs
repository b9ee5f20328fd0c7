import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

/**
 * The databases to measure: SQLite, and PostgreSQL where DATABASE_URL names a server.
 *
 * @typedef {{ name: string, settings(side: string, folder: string): Promise<Record<string, string>>, drop(): Promise<void> }} BenchDatabase
 * @returns {BenchDatabase[]}
 */
export function databases() {
  const url = process.env.DATABASE_URL;
  return url ? [sqlite(), postgres(url)] : [sqlite()];
}

function sqlite() {
  return {
    name: 'SQLite',
    settings: async (side, folder) => ({
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: `${folder}/${side}.db`,
    }),
    drop: async () => {},
  };
}

function postgres(url) {
  const made = [];
  return {
    name: 'PostgreSQL',
    settings: async (side) => {
      const name = `newsroom_bench_${side}_${randomBytes(4).toString('hex')}`;
      await onServer(url, `CREATE DATABASE "${name}" TEMPLATE template0`);
      made.push(name);
      const own = new URL(url);
      own.pathname = `/${name}`;
      return { DATABASE_CLIENT: 'postgres', DATABASE_URL: own.href };
    },
    drop: async () => {
      for (const name of made.splice(0))
        await onServer(url, `DROP DATABASE "${name}" WITH (FORCE)`);
    },
  };
}

async function onServer(url, sql) {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
