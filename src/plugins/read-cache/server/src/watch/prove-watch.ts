import type { Core } from '@strapi/strapi';

import { Collected } from '../../../domain/collected';
import type { TagCollector } from '../tags/tag-collector';

/** What is said where statements cannot be seen. */
export const UNSEEN =
  'read-cache: knex sends its statements another way than the version that this plugin was made for. ' +
  'Writes would not be seen, and answers in memory would stay old. ' +
  'Install the version of knex that comes with the supported version of Strapi, or set READ_CACHE_ENABLED=false.';

/**
 * Sends a statement and looks whether it was seen.
 * @param table any that is looked into
 * @throws Error that says what to do; the server then does not start
 */
export async function proveWatch(
  { db }: Core.Strapi,
  tags: TagCollector,
  table: string
): Promise<void> {
  const seen = new Collected();
  await tags.collect(seen, async () => {
    await db.connection(table).select('id').limit(1);
  });
  if (seen.tags.size === 0) throw new Error(UNSEEN);
}
