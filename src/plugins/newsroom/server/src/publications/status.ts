import type { Core } from '@strapi/strapi';

import type { PublicationsStatus } from '../../../publications-contract';
import { MARK } from './models/mark';
import { PUBLICATION } from './models/publication';
import { lastRebuild } from './rebuild-run';
import { inTables } from './tables';

/** How the store is doing. Its counts are those of the database, the rebuild is this process's own. */
export async function statusOf(strapi: Core.Strapi): Promise<PublicationsStatus> {
  const [counts] = await inTables(strapi, ({ nameOf, rows }) =>
    rows<Record<'stored' | 'marked', number | string>>(
      `select (select count(*) from ${nameOf(PUBLICATION)}) as stored,
        (select count(*) from ${nameOf(MARK)}) as marked`,
      []
    )
  );
  return {
    stored: Number(counts?.stored),
    marked: Number(counts?.marked),
    rebuild: lastRebuild(strapi),
  };
}
