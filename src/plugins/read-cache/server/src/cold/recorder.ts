import { AsyncLocalStorage } from 'node:async_hooks';

import type { DbQuery, EntityManager } from './compiled/database';
import type { FindAction } from './compiled/query-plan';

/** A query that reached the database layer. */
export interface Recorded {
  uid: string;
  action: FindAction;
  query: DbQuery;
}

const ACTIONS = ['findMany', 'findOne', 'count'] as const;

/** What a read that is not sent to the database finds. */
const NOTHING: Readonly<Record<FindAction, unknown>> = { findMany: [], findOne: null, count: 0 };

interface Recording {
  uid: string;
  action: FindAction;
  recorded: Recorded[];
}

/** Sees which queries a piece of work hands to the database layer, without asking the database. */
export class QueryRecorder {
  private readonly work = new AsyncLocalStorage<Recording>();

  constructor(entityManager: EntityManager) {
    for (const action of ACTIONS) {
      const find = entityManager[action].bind(entityManager);
      entityManager[action] = async (uid, query) => {
        const recording = this.work.getStore();
        if (recording?.uid !== uid || recording.action !== action) return find(uid, query);
        recording.recorded.push({ uid, action, query });
        return NOTHING[action];
      };
    }
  }

  /** @returns what `work` would have asked of one type in one way */
  async record(
    uid: string,
    action: FindAction,
    work: () => Promise<unknown>
  ): Promise<readonly Recorded[]> {
    const recorded: Recorded[] = [];
    await this.work.run({ uid, action, recorded }, work);
    return recorded;
  }
}
