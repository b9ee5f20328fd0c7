import type { Core, UID } from '@strapi/strapi';

import { runTogether, type PostgresTransaction } from './postgres-statements';
import { runPrepared, type SqliteTransaction } from './prepared-statements';
import type { AttemptRow, DeliveryRow, EndpointRow, EventRow, LogRow } from './rows';
import type { Statement, Value } from './statement';

type Connection = Core.Strapi['db']['connection'];

export const EVENT = 'plugin::outbox.event' as UID.ContentType;
export const ENDPOINT = 'plugin::outbox.endpoint' as UID.ContentType;
export const DELIVERY = 'plugin::outbox.delivery' as UID.ContentType;
export const ATTEMPT = 'plugin::outbox.attempt' as UID.ContentType;
export const LOG = 'plugin::outbox.log' as UID.ContentType;

export type Ledger = ReturnType<typeof ledgerOn>;

/** The ledger outside of any transaction. Inside one this would wait for itself on SQLite. */
export function ledger(strapi: Core.Strapi): Ledger {
  return ledgerOn(strapi, strapi.db.connection);
}

/** Runs a short piece of work on the ledger in the current transaction, or in one of its own. */
export async function inTransaction<Result>(
  strapi: Core.Strapi,
  work: (tables: OpenLedger) => Promise<Result>
): Promise<Result> {
  return await strapi.db.transaction(({ trx }) => {
    const together = strapi.db.dialect.client === 'sqlite' ? inTurn(trx) : atOnce(trx);
    const rows: Ledger['rows'] = async <Row>(sql: string, values: readonly Value[]) => {
      const [found = []] = await together([{ sql, values }]);
      return found as Row[];
    };
    return work({ ...ledgerOn(strapi, trx), rows, together });
  });
}

/** The ledger in a transaction. */
export interface OpenLedger extends Ledger {
  /** Runs statements in their order, in one exchange where the database is another process. */
  together: (statements: readonly Statement[]) => Promise<unknown[][]>;
}

function inTurn(trx: unknown): OpenLedger['together'] {
  return async (statements) => {
    const found: unknown[][] = [];
    for (const { sql, values } of statements) {
      found.push(await runPrepared(trx as SqliteTransaction, sql, values));
    }
    return found;
  };
}

function atOnce(trx: unknown): OpenLedger['together'] {
  return (statements) => runTogether(trx as PostgresTransaction, statements);
}

/** The plugin's tables on one connection; only this folder knows them. */
function ledgerOn(strapi: Core.Strapi, connection: Connection) {
  const schema = strapi.db.getSchemaName();
  const name = (uid: UID.ContentType): string => strapi.db.metadata.get(uid).tableName;
  const qualified = (uid: UID.ContentType): string =>
    (schema ? `"${schema}".` : '') + `"${name(uid)}"`;
  const from = <Row extends object>(uid: UID.ContentType) => {
    const query = connection<Row>(name(uid));
    return schema ? query.withSchema(schema) : query;
  };
  return {
    isPostgres: strapi.db.dialect.client === 'postgres',
    names: {
      events: qualified(EVENT),
      endpoints: qualified(ENDPOINT),
      deliveries: qualified(DELIVERY),
      attempts: qualified(ATTEMPT),
      log: qualified(LOG),
    },
    events: () => from<EventRow>(EVENT),
    endpoints: () => from<EndpointRow>(ENDPOINT),
    deliveries: () => from<DeliveryRow>(DELIVERY),
    attempts: () => from<AttemptRow>(ATTEMPT),
    log: () => from<LogRow>(LOG),
    /** Rows of a statement in SQL that both databases read the same way. */
    rows: async <Row>(sql: string, values: readonly Value[]): Promise<Row[]> => {
      const result: unknown = await connection.raw(sql, values);
      return (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];
    },
  };
}
