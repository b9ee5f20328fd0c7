import type { PublicTexts } from './public-texts';

/** What has been told of one document in one transaction. */
export interface Told {
  /**
   * Looks at the document when nobody else in the transaction does.
   * @param read gets what was told last, `null` at first, and gives what is told from now on
   */
  look(read: (told: PublicTexts | null) => PublicTexts | Promise<PublicTexts>): Promise<void>;
}

const byTransaction = new WeakMap<object, Map<string, Told>>();

/**
 * The database has whole transactions wait, not the calls in one: Strapi's bulk actions begin all of
 * theirs at once, and withdraw a document once for each of its languages. Each then tells what is
 * different from what the others have told.
 */
export function toldInTransaction(transaction: object, key: string): Told {
  const documents = byTransaction.get(transaction) ?? new Map<string, Told>();
  byTransaction.set(transaction, documents);
  const known = documents.get(key) ?? lookedAt();
  documents.set(key, known);
  return known;
}

function lookedAt(): Told {
  let told: PublicTexts | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    async look(read) {
      const before = last;
      const done = (async () => {
        await before;
        told = await read(told);
      })();
      last = done.catch(() => undefined);
      await done;
    },
  };
}
