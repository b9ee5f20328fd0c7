import type { Core } from '@strapi/strapi';

import { inOneCommit } from './in-one-commit';
import { keeperOf } from './keeper-of';

type Change = (uid: string, params: unknown) => Promise<unknown>;

type EntityManager = Record<'create' | 'update' | 'delete', Change>;

const FILE = 'plugin::upload.file';

/**
 * Has a change in the media library, its marks and the hooks of others in one transaction, and what it
 * marks made anew after the commit. Every way there ends in one of three calls of the database layer
 * for one row.
 */
export function followChangedFiles(strapi: Core.Strapi): void {
  const { entityManager } = strapi.db as unknown as { entityManager: EntityManager };
  for (const action of ['create', 'update', 'delete'] as const) {
    const change = entityManager[action].bind(entityManager);
    entityManager[action] = (uid, params) =>
      uid === FILE
        ? inOneCommit(strapi, (afterCommit) => {
            afterCommit.push(() => keeperOf(strapi).wake());
            return change(uid, params);
          })
        : change(uid, params);
  }
}
