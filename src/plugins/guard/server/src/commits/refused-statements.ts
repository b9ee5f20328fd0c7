import type { Core } from '@strapi/strapi';

import { failureKind, withoutStatement } from '../../../domain/database-failure';
import { isRefusedAtCommit, type Sent } from './deferred-rules';
import {
  clientClass,
  DISPOSED,
  knexClient,
  type KnexClient,
  type KnexConnection,
} from './knex-client';
import { DatabaseRefusal, refusalOf } from './refusal';
import { hasKeptSome, noteWrite } from './kept-requests';
import { report } from './report';

const BEGIN = /^\s*begin\b/i;
const COMMIT = /^\s*commit\b/i;
const WRITE = /^\s*(?:insert|update|delete)\b/i;
const ROLLBACK = /^\s*rollback\b/i;
/** A rule of the database's own that says no, as with a trigger that raises. */
const RAISED = new Set<unknown>(['P0001', 'SQLITE_CONSTRAINT_TRIGGER']);

const changed = new WeakSet<object>();

/**
 * Turns what a database says when it fails into what a caller may hear, whichever way the statement
 * came; and leaves no connection behind that the next one cannot use.
 */
export function refuseStatements(strapi: Core.Strapi): void {
  const shared = clientClass(knexClient(strapi));
  if (changed.has(shared)) return;
  changed.add(shared);
  const { query } = shared;
  shared.query = async function refusing(connection, statement) {
    const sent = typeof statement === 'string' ? { sql: statement } : statement;
    const { sql = '' } = sent;
    try {
      refuseOutside(this, connection, sql);
      const answer = await query.call(this, connection, statement);
      if (WRITE.test(sql)) noteWrite(this);
      return answer;
    } catch (error) {
      throw refused(this, { connection, sent, sql, error });
    }
  };
  const { acquireConnection: acquire } = shared;
  shared.acquireConnection = async function acquiring() {
    try {
      return await acquire.call(this);
    } catch (error) {
      const refusal = new DatabaseRefusal(
        failureKind(error, 'database') ?? 'lost',
        hasKeptSome(this) ? 'unknown' : 'under way',
        error
      );
      report(this, refusal);
      throw refusal;
    }
  };
}

/**
 * SQLite may end a transaction by itself when it fails. What runs afterwards as if it were in it would
 * be kept statement by statement.
 */
function refuseOutside(client: KnexClient, connection: KnexConnection, sql: string): void {
  if (!client.transacting || connection.inTransaction !== false) return;
  if (BEGIN.test(sql) || ROLLBACK.test(sql)) return;
  const ended = new Error('SQLite has ended the transaction of this statement by itself.');
  throw new DatabaseRefusal(null, 'at its end', ended);
}

interface Failed {
  connection: KnexConnection;
  sent: Sent;
  sql: string;
  error: unknown;
}

/** @returns what the caller is to hear */
function refused(client: KnexClient, failed: Failed): unknown {
  const { connection, sql, error } = failed;
  const kind = failureKind(error, 'database');
  tidy(connection, { sql, error, isLost: kind === 'lost' });
  // The failure before it has been told.
  if (ROLLBACK.test(sql)) return error;
  const refusal = refusalFor(client, failed);
  if (refusal) report(client, refusal);
  return refusal ?? error;
}

function refusalFor(
  client: KnexClient,
  { connection, sent, sql, error }: Failed
): DatabaseRefusal | null {
  if (error instanceof DatabaseRefusal) return error;
  if (COMMIT.test(sql)) {
    const kind = failureKind(error, 'database');
    return new DatabaseRefusal(kind, kind === 'lost' ? 'unknown' : 'at its end', error);
  }
  // A statement alone is committed with its answer.
  const isRaised = RAISED.has((error as { code?: unknown } | null)?.code);
  if (!client.transacting && (isRaised || isRefusedAtCommit(connection, sent, error))) {
    return new DatabaseRefusal(null, 'at its end', error);
  }
  const isUnknown = !client.transacting && WRITE.test(sql);
  return refusalOf(error, isUnknown || hasKeptSome(client) ? 'unknown' : 'under way', 'database');
}

/** Before anybody hears of the failure, as the connection may be handed out right after. */
function tidy(
  connection: KnexConnection,
  { sql, error, isLost }: { sql: string; error: unknown; isLost: boolean }
): void {
  // `pg` notices only later that the other end has gone.
  if (isLost) connection[DISPOSED] ??= reason(error);
  if (!COMMIT.test(sql) && !ROLLBACK.test(sql)) return;
  // After a COMMIT that failed, SQLite leaves the transaction open.
  if (connection.inTransaction) rollBack(connection, error);
}

function rollBack(connection: KnexConnection, error: unknown): void {
  try {
    connection.exec?.('ROLLBACK');
  } catch {
    // Told already; a new connection takes its place.
  }
  if (connection.inTransaction) connection[DISPOSED] = reason(error);
}

/** knex writes it to the log. */
function reason(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return withoutStatement(typeof message === 'string' ? message : String(error));
}
