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

/** Sees which queries a piece of work hands to the database layer. */
export class QueryRecorder {
  private readonly work = new AsyncLocalStorage<Recorded[]>();

  constructor(entityManager: EntityManager) {
    for (const action of ACTIONS) {
      const find = entityManager[action].bind(entityManager);
      entityManager[action] = (uid, query) => {
        this.work.getStore()?.push({ uid, action, query });
        return find(uid, query);
      };
    }
  }

  async record<Result>(
    work: () => Promise<Result>
  ): Promise<{ result: Result; recorded: readonly Recorded[] }> {
    const recorded: Recorded[] = [];
    return { result: await this.work.run(recorded, work), recorded };
  }
}
