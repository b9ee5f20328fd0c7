import type { Core } from '@strapi/strapi';

import { retryDeadlocks } from './deadlocks';
import { endpointRecord, endpointRow, type EndpointRecord } from './endpoint-record';
import { inTransaction, ledger } from './ledger';

export async function listEndpoints(strapi: Core.Strapi): Promise<EndpointRecord[]> {
  const rows = await ledger(strapi).endpoints().select('*').orderBy('id');
  return rows.map(endpointRecord);
}

export async function findEndpoint(
  strapi: Core.Strapi,
  id: number
): Promise<EndpointRecord | null> {
  const row = await ledger(strapi).endpoints().where({ id }).first();
  return row ? endpointRecord(row) : null;
}

export async function createEndpoint(
  strapi: Core.Strapi,
  record: Omit<EndpointRecord, 'id'>
): Promise<EndpointRecord> {
  return inTransaction(strapi, async (tables) => {
    const [row] = await tables.endpoints().insert(endpointRow(record)).returning('id');
    if (!row) throw new Error('The database gave the new endpoint no id.');
    return { ...record, id: row.id };
  });
}

type Changes = Partial<Omit<EndpointRecord, 'id'>>;

/**
 * @param changes what to change, or how that follows from the endpoint as it is; nobody else changes
 *   it in between
 * @returns the endpoint as it is now; `null` when there is none with this id
 */
export async function updateEndpoint(
  strapi: Core.Strapi,
  id: number,
  changes: Changes | ((present: EndpointRecord) => Changes)
): Promise<EndpointRecord | null> {
  return inTransaction(strapi, async (tables) => {
    const found = tables.endpoints().where({ id }).first();
    const present = await (tables.isPostgres ? found.forUpdate() : found);
    if (!present) return null;
    const row = endpointRow(
      typeof changes === 'function' ? changes(endpointRecord(present)) : changes
    );
    if (Object.keys(row).length > 0) await tables.endpoints().where({ id }).update(row);
    const updated = await tables.endpoints().where({ id }).first();
    return updated ? endpointRecord(updated) : null;
  });
}

/** Removes an endpoint with everything that was sent to it. */
export async function deleteEndpoint(strapi: Core.Strapi, id: number): Promise<boolean> {
  return retryDeadlocks(() =>
    inTransaction(strapi, async (tables) => {
      const ids = tables.deliveries().select('id').where({ endpoint: id });
      // First these, as whoever records an attempt does: that comes before, or finds nothing.
      if (tables.isPostgres) await ids.clone().orderBy('id').forUpdate();
      const removed = await tables.endpoints().where({ id }).delete();
      if (removed === 0) return false;
      await tables.attempts().whereIn('delivery', ids).delete();
      await tables.deliveries().where({ endpoint: id }).delete();
      return true;
    })
  );
}
