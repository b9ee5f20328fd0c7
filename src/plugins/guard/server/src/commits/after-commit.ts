import type { Core } from '@strapi/strapi';

import { refusalOf } from './refusal';
import { isKept } from './true-outcome';

type FollowUp = () => unknown;

/** What Strapi hands to the work in a transaction. */
interface Parts {
  trx: unknown;
  onCommit(this: void, followUp: FollowUp): void;
}

type Work = (parts: Parts) => unknown;

/**
 * Runs what is to follow a commit once the database has said yes, each by itself: what one of them
 * throws, now or later, is logged, since the change itself is kept. Without this it would end the
 * process, or tell the writer that nothing was saved.
 */
export function followTrueCommits(strapi: Core.Strapi): void {
  const { db } = strapi;
  const begin = db.transaction.bind(db) as (work?: Work) => Promise<unknown>;
  const transaction = (work?: Work): Promise<unknown> => {
    if (!work) return begin();
    const running = begin((parts) =>
      work({
        ...parts,
        onCommit: (followUp) => parts.onCommit(once(strapi, parts.trx, followUp)),
      })
    );
    return db.inTransaction() ? running : running.catch(refuse);
  };
  db.transaction = transaction as typeof db.transaction;
}

/** Some statements go to the driver past knex, which says what it says. */
function refuse(error: unknown): never {
  throw refusalOf(error, 'under way') ?? error;
}

/**
 * Strapi hands a list of what is to follow from a transaction that has ended to one that is begun in
 * its place, as by work that nobody awaited.
 */
function once(strapi: Core.Strapi, transaction: unknown, followUp: FollowUp): () => void {
  let isDone = false;
  return () => {
    if (isDone || !isKept(transaction)) return;
    isDone = true;
    const log = (error: unknown): void => {
      strapi.log.error(
        `A change was committed, but what runs after the commit failed: ${String(error)}`
      );
    };
    try {
      Promise.resolve(followUp()).catch(log);
    } catch (error) {
      log(error);
    }
  };
}
