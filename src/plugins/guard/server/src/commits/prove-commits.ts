import type { Core } from '@strapi/strapi';

import { silently } from './report';

const BROKEN = `The guard plugin cannot make sure that what is acknowledged is kept: knex or Strapi has changed.
Start with the versions that the package lock names, or update the plugin.`;

/**
 * Commits something that the database cannot commit, and refuses to start when that counts as done.
 *
 * @throws with what to do about it
 */
export async function proveCommits({ db }: Core.Strapi): Promise<void> {
  let isFollowed = false;
  const lost = silently(() =>
    db.transaction(async ({ trx, onCommit }) => {
      onCommit(() => {
        isFollowed = true;
      });
      if (db.dialect.client === 'sqlite') await trx.raw('ROLLBACK');
      else await trx.raw('SELECT 1 / 0').catch(() => undefined);
    })
  );
  const isAcknowledged = await lost.then(
    () => true,
    () => false
  );
  if (isAcknowledged || isFollowed) throw new Error(BROKEN);
}
