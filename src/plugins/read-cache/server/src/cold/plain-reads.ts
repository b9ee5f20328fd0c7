import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

const READS = ['findMany', 'findFirst', 'findOne', 'count'];

/**
 * Spares reads of documents the transaction that Strapi puts around each of them, where one
 * statement is all there is in it. Reads with `populate` keep theirs: it holds their statements
 * together. Reads inside somebody's own transaction stay in that one.
 */
export function readWithoutTransaction(strapi: Core.Strapi): void {
  const reading = new AsyncLocalStorage<{ isBegun: boolean }>();
  const { db } = strapi;
  const transaction = db.transaction.bind(db);

  // The innermost middleware: what calls `transaction` next is the read itself.
  strapi.documents.use((context, next) =>
    isSingleRead(context) && !db.inTransaction() ? reading.run({ isBegun: false }, next) : next()
  );
  db.transaction = ((work?: (parts: object) => unknown) => {
    const read = reading.getStore();
    // Strapi's own work takes no argument; anybody else's wants the transaction that it names.
    if (!work || work.length > 0 || !read || read.isBegun || db.inTransaction()) {
      return transaction(work as never);
    }
    read.isBegun = true;
    return work({});
  }) as typeof db.transaction;
}

function isSingleRead({ action, params }: { action: string; params?: unknown }): boolean {
  return READS.includes(action) && !(params as { populate?: unknown } | undefined)?.populate;
}
