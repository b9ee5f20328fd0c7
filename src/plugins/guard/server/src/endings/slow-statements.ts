import type { Core } from '@strapi/strapi';

import { settings } from '../settings';

/** The part of pg's client that is used here. */
interface Connection {
  query(sql: string): Promise<unknown>;
}

interface Pool {
  on(event: 'acquireSuccess', listener: (id: number, connection: Connection) => void): void;
}

/**
 * Has PostgreSQL cancel statements that take longer than `statementSeconds`, of reads and of writes,
 * inside of transactions too. What a start does to the tables may take longer: it begins with the
 * first request. SQLite works in this process and cannot be interrupted.
 */
export function cancelSlowStatements(strapi: Core.Strapi): void {
  const ms = Math.round(settings(strapi).endings.statementSeconds * 1000);
  if (strapi.db.dialect.client !== 'postgres' || ms === 0) return;
  const limited = new WeakSet<Connection>();
  const { pool } = strapi.db.connection.client as { pool: Pool };
  pool.on('acquireSuccess', (_id, connection) => {
    if (limited.has(connection) || !strapi.server.httpServer.listening) return;
    limited.add(connection);
    // Ahead of whatever it was taken for; a connection that is lost says so there.
    connection.query(`SET statement_timeout = ${ms}`).catch(() => limited.delete(connection));
  });
}
