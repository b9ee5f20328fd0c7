import type { Core } from '@strapi/strapi';

import { settings } from '../settings';

/** The part of pg's client that is used here. */
interface Connection {
  query(sql: string): Promise<unknown>;
}

interface Client {
  acquireConnection(): Promise<Connection>;
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
  const client = strapi.db.connection.client as Client;
  const acquire = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    const connection = await acquire();
    if (limited.has(connection) || !strapi.server.httpServer.listening) return connection;
    limited.add(connection);
    // A connection that is lost says so with what it was taken for.
    await connection.query(`SET statement_timeout = ${ms}`).catch(() => limited.delete(connection));
    return connection;
  };
}
