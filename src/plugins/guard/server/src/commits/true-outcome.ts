import type { Core } from '@strapi/strapi';

import { failureKind } from '../../../domain/database-failure';
import { noteCommit } from './kept-requests';
import {
  clientClass,
  COMMITS,
  COMPLETED,
  knexClient,
  type KnexClient,
  type KnexConnection,
  type KnexTransaction,
  REJECT,
  RESOLVE,
} from './knex-client';
import { DatabaseRefusal } from './refusal';
import { report } from './report';

const changed = new WeakSet<object>();
/** Clients of the transactions whose COMMIT the database has answered with yes. */
const kept = new WeakSet<object>();
/** By transaction, why it was not kept. */
const failures = new WeakMap<object, DatabaseRefusal>();

/** Whether a transaction, as Strapi hands it to its work, was committed. */
export function isKept(transaction: unknown): boolean {
  return kept.has((transaction as { client: object }).client);
}

/**
 * Makes `commit()` of every transaction of knex reject when the COMMIT fails. knex resolves it: only
 * a promise that nobody awaits is rejected. A BEGIN that fails rejects as well: knex hands its
 * transaction out all the same.
 */
export function tellTrueOutcomes(strapi: Core.Strapi): void {
  const shared = clientClass(knexClient(strapi));
  if (changed.has(shared)) return;
  changed.add(shared);
  const { transaction: begin } = shared;
  shared.transaction = function transaction(...parts) {
    const made = begin.apply(this, parts);
    watch(made);
    return made;
  };
}

function watch(transaction: KnexTransaction): void {
  const query = transaction.query.bind(transaction);
  transaction.query = (connection, sql, status, value) => {
    if (status === undefined) return begun(transaction, connection, sql);
    if (status !== COMMITS) return query(connection, sql, status, value);
    const failure = failures.get(transaction);
    if (failure) return Promise.reject(failure);
    // knex lets whoever ends a transaction twice go, and so does Strapi.
    if (transaction.isCompleted()) return query(connection, sql, status, value);
    return committed(transaction, connection, { sql, value });
  };
}

async function begun(
  transaction: KnexTransaction,
  connection: KnexConnection,
  sql: string
): Promise<unknown> {
  try {
    return await clientOf(transaction).query(connection, sql);
  } catch (error) {
    transaction[COMPLETED] = true;
    throw error;
  }
}

async function committed(
  transaction: KnexTransaction,
  connection: KnexConnection,
  { sql, value }: { sql: string; value: unknown }
): Promise<unknown> {
  const client = clientOf(transaction);
  const sent = client.query(connection, sql);
  transaction[COMPLETED] = true;
  try {
    const answer = await sent;
    if (isRollback(answer)) throw new Error('A statement before it had failed.');
    kept.add(client);
    noteCommit(client);
    transaction[RESOLVE](value);
    return answer;
  } catch (error) {
    const failure = failedCommit(error);
    report(client, failure);
    failures.set(transaction, failure);
    transaction[REJECT](failure);
    throw failure;
  }
}

function failedCommit(error: unknown): DatabaseRefusal {
  if (error instanceof DatabaseRefusal) return error;
  return new DatabaseRefusal(failureKind(error, 'database'), 'at its end', error);
}

/** PostgreSQL answers so, without an error, when a statement has failed and nobody heeded it. */
function isRollback(answer: unknown): boolean {
  return (answer as { response?: { command?: unknown } } | null)?.response?.command === 'ROLLBACK';
}

function clientOf({ trxClient }: KnexTransaction): KnexClient {
  if (!trxClient) throw new Error('knex sends a statement before its transaction has a client.');
  return trxClient;
}
