import { randomBytes } from 'node:crypto';

import Database from 'better-sqlite3';
import { Client } from 'pg';

const CHUNK = 500;

/**
 * @param {string} address of a server's database
 * @returns {Promise<{ url: string, drop(): Promise<void> }>} a new database beside it
 */
export async function emptyPostgres(address) {
  const name = `newsroom_cost_${randomBytes(4).toString('hex')}`;
  await run(address, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`));
  const url = new URL(address);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      run(address, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)),
  };
}

/**
 * Copies a seeded SQLite file into a PostgreSQL that a newsroom has been booted with once.
 *
 * @param {string} file
 * @param {string} url
 */
export async function copyRows(file, url) {
  const from = new Database(file, { readonly: true });
  const tables = from
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all()
    .map(({ name }) => name)
    .filter((name) => /^(articles|authors|photos|live_briefs|files|components_)/.test(name));
  await run(url, async (client) => {
    await client.query(`truncate ${tables.map((table) => `"${table}"`).join()} cascade`);
    // What links to others comes after them.
    const order = (table) => Number(/_(lnk|cmps|mph)$/.test(table));
    for (const table of tables.toSorted((a, b) => order(a) - order(b))) {
      await copyTable(from, client, table);
    }
    await client.query('ANALYZE');
  });
  from.close();
}

async function copyTable(from, client, table) {
  const { rows: columns } = await client.query(
    'select column_name as name, data_type as type from information_schema.columns where table_schema = $1 and table_name = $2',
    ['public', table]
  );
  const all = from.prepare(`select * from "${table}"`).all();
  const names = columns.map(({ name }) => `"${name}"`).join();
  for (let start = 0; start < all.length; start += CHUNK) {
    const rows = all.slice(start, start + CHUNK);
    const values = [];
    const places = rows.map((row) => {
      const marks = columns.map(({ name, type }) => `$${values.push(valueOf(row[name], type))}`);
      return `(${marks.join()})`;
    });
    await client.query(`insert into "${table}" (${names}) values ${places.join()}`, values);
  }
  if (columns.some(({ name }) => name === 'id')) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, 'id'), (select coalesce(max(id), 1) from "${table}"))`,
      [`"${table}"`]
    );
  }
}

function valueOf(value, type) {
  if (value === null || value === undefined) return null;
  if (type.startsWith('timestamp')) return new Date(value).toISOString();
  return type === 'boolean' ? Boolean(value) : value;
}

async function run(url, work) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
