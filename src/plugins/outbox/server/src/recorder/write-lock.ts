import type { Core } from '@strapi/strapi';

import { newsroom } from '../../../../newsroom/contract';
import type { Statement } from '../store/statement';

/** The lock that the newsroom's rules take with a write of a document. */
export interface WriteLock {
  /** What takes it, to be run together with other statements. */
  statements: Statement[];
  /** Must be called once they have run: the rules do not take it again. */
  taken(this: void): void;
}

const NONE: WriteLock = { statements: [], taken: () => undefined };

export function writeLock(
  strapi: Core.Strapi,
  transaction: object,
  uid: string,
  documentId: string
): WriteLock {
  if (strapi.db.dialect.client !== 'postgres' || !strapi.plugin('newsroom')) return NONE;
  const lock = newsroom(strapi, 'documentLock');
  const key = lock.key(uid, documentId);
  return {
    statements: [{ sql: 'select pg_advisory_xact_lock(hashtext(?))', values: [key] }],
    taken: () => lock.noteHeld(transaction, key),
  };
}
