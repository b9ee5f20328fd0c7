import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<object>();
const last = new WeakMap<object, Promise<unknown>>();

/**
 * Runs the writes of one transaction one after the other, as their rules take for granted that
 * nothing changes under them: a bulk action or a script starts many at once. What a write calls
 * itself belongs to its own turn.
 */
export function inTurn<Result>(transaction: object, work: () => Promise<Result>): Promise<Result> {
  if (current.getStore() === transaction) return work();
  const before = last.get(transaction) ?? Promise.resolve();
  const turn = before.then(() => current.run(transaction, work));
  last.set(
    transaction,
    turn.catch(() => undefined)
  );
  return turn;
}
