import type { Ledger } from './ledger';

/** Runs work in the transaction under way; where it fails, nothing of it remains and the rest does. */
export async function withSavepoint<Result>(
  { rows }: Ledger,
  work: () => Promise<Result>
): Promise<Result> {
  await rows('savepoint outbox', []);
  try {
    const result = await work();
    await rows('release savepoint outbox', []);
    return result;
  } catch (error) {
    await rows('rollback to savepoint outbox', []);
    await rows('release savepoint outbox', []);
    throw error;
  }
}
