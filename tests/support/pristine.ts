import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { usesPostgres } from './environment';

/** The database as it was when this was made. */
export interface Pristine {
  restore(): Promise<void>;
}

type Connection = Core.Strapi['db']['connection'];
/** Runs statements without a result, one after the other. */
type Run = (...statements: string[]) => Promise<void>;

/** Where the rows stand meanwhile: a file that is attached on SQLite, a schema on PostgreSQL. */
const KEPT = 'pristine';

/** Keeps the rows of every table. Ids go on where they were, so that no id ever means two rows. */
export async function keepPristine(newsroom: {
  strapi: Core.Strapi;
  folder: string;
}): Promise<Pristine> {
  const { connection } = newsroom.strapi.db;
  return usesPostgres ? keepSchema(connection) : keepFile(connection, newsroom.folder);
}

async function keepFile(connection: Connection, folder: string): Promise<Pristine> {
  const file = path.join(folder, 'pristine.db');
  await connection.raw('VACUUM INTO ?', [file]);
  const run = runOn(connection);
  const tables = await names(
    connection,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
  );
  return {
    async restore() {
      await run('PRAGMA foreign_keys = OFF', `ATTACH '${file}' AS ${KEPT}`);
      try {
        await connection.transaction((open) => runOn(open)(...refilled(tables, tables)));
      } finally {
        await run(`DETACH ${KEPT}`, 'PRAGMA foreign_keys = ON');
      }
    },
  };
}

async function keepSchema(connection: Connection): Promise<Pristine> {
  const tables = await names(
    connection,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'"
  );
  const filled: string[] = [];
  await connection.raw(`CREATE SCHEMA ${KEPT}`);
  for (const table of await parentsFirst(connection, tables)) {
    const [first] = await names(connection, `SELECT 'row' AS name FROM public."${table}" LIMIT 1`);
    if (!first) continue;
    filled.push(table);
    await connection.raw(`CREATE TABLE ${KEPT}."${table}" AS TABLE public."${table}"`);
  }
  const statements = refilled(tables, filled).join('; ');
  return { restore: () => connection.transaction((open) => runOn(open)(statements)) };
}

function refilled(tables: readonly string[], filled: readonly string[]): string[] {
  return [
    ...tables.map((table) => `DELETE FROM "${table}"`),
    ...filled.map((table) => `INSERT INTO "${table}" SELECT * FROM ${KEPT}."${table}"`),
  ];
}

/** Rows can be put in only where those that they refer to are in already. */
async function parentsFirst(connection: Connection, tables: readonly string[]): Promise<string[]> {
  const { rows } = await connection.raw<{ rows: Array<{ child: string; parent: string }> }>(
    `SELECT DISTINCT child.relname AS child, parent.relname AS parent FROM pg_constraint
      JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
      WHERE contype = 'f' AND conrelid <> confrelid`
  );
  const ordered = new Set<string>();
  const visit = (table: string, above: readonly string[]): void => {
    if (ordered.has(table) || above.includes(table)) return;
    for (const { child, parent } of rows) if (child === table) visit(parent, [...above, table]);
    ordered.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...ordered];
}

async function names(connection: Connection, sql: string): Promise<string[]> {
  const result: unknown = await connection.raw(sql);
  const rows = Array.isArray(result) ? result : (result as { rows: unknown[] }).rows;
  return (rows as Array<{ name: string }>).map(({ name }) => name);
}

function runOn(connection: Pick<Connection, 'raw'>): Run {
  return async (...statements) => {
    for (const statement of statements) await connection.raw(statement);
  };
}
