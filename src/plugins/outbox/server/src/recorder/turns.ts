import { AsyncLocalStorage } from 'node:async_hooks';

/** Set while a write is made: what it writes itself must not wait for it. */
const writing = new AsyncLocalStorage<true>();
/** By transaction and document, the write that was begun last. */
const lastWrites = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Makes the writes of one document in one transaction follow each other. The database has whole
 * transactions wait, not the calls in one: Strapi's bulk actions begin all of theirs at once, and
 * withdraw a document once for each of its languages.
 */
export function inTurn<Result>(
  transaction: object,
  key: string,
  write: () => Promise<Result>
): Promise<Result> {
  if (writing.getStore()) return write();
  const writes = lastWrites.get(transaction) ?? new Map<string, Promise<unknown>>();
  lastWrites.set(transaction, writes);
  const before = writes.get(key) ?? Promise.resolve();
  const done = before.catch(() => undefined).then(() => writing.run(true, write));
  writes.set(key, done);
  return done;
}
