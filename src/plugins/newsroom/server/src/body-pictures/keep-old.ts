import type { Core, UID } from '@strapi/strapi';

import { kindRows } from '../kinds/kind-rows';
import { settings } from '../settings';
import { BODY_PICTURE, keepPictures } from './picture-store';

/** Bodies that are in memory at a time. */
const AT_ONCE = 100;

interface Version {
  id: number;
  body: unknown;
}

/**
 * Looks once at what was published before it was kept which pictures bodies show, and once more after
 * an import, which empties the store. A second server that starts at the same time keeps some of it
 * twice, which does no harm.
 * @param again whether stories were published without the newsroom since
 */
export async function keepOldPictures(strapi: Core.Strapi, again = false): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'newsroom', key: 'bodyPicturesKept' });
  if (!again && (await store.get({}))) return;
  const { article, liveBrief } = settings(strapi).contentTypes;
  for (const uid of [article, liveBrief]) await keepOfType(strapi, uid);
  await store.set({ value: true });
}

async function keepOfType(strapi: Core.Strapi, uid: UID.ContentType): Promise<void> {
  // An import has given all rows other ids.
  await strapi.db.query(BODY_PICTURE).deleteMany({ where: { model: uid } });
  let last = 0;
  for (;;) {
    const versions = await kindRows<Version>(strapi, uid).findMany({
      where: { id: { $gt: last }, publishedAt: { $notNull: true } },
      select: ['id', 'body'],
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    await keepPictures(strapi, uid, versions);
    last = versions.at(-1)?.id ?? last;
    if (versions.length < AT_ONCE) return;
  }
}
