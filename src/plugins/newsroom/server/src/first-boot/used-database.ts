import type { Core, UID } from '@strapi/strapi';

import { isDone, stepsOf } from './steps';

/** Under it is said, once for ever, whose database this was: `new` or `used`. */
const FOUND = 'database-found';

const PEOPLE_AND_FILES = [
  'admin::user',
  'plugin::users-permissions.user',
  'plugin::upload.file',
] as UID.ContentType[];

/**
 * Whether somebody used this database before the newsroom came: it had an administrator, a user, a file
 * or a document of any type of the project. It is looked at once, at the first start.
 */
export async function isUsedByOthers(strapi: Core.Strapi): Promise<boolean> {
  const found = await stepsOf(strapi).get({ key: FOUND });
  if (found !== null && found !== undefined) return found === 'used';
  // Of before this was asked: the newsroom has set it up.
  const isOurs =
    (await isDone(strapi, 'locales-created')) || (await isDone(strapi, 'public-reads-granted'));
  const isUsed = !isOurs && (await hasContent(strapi));
  await stepsOf(strapi).set({ key: FOUND, value: isUsed ? 'used' : 'new' });
  return isUsed;
}

async function hasContent(strapi: Core.Strapi): Promise<boolean> {
  const own = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  for (const uid of [...PEOPLE_AND_FILES, ...(own as UID.ContentType[])]) {
    if (!strapi.getModel(uid)) continue;
    if ((await strapi.db.query(uid).findOne({ select: ['id'] })) !== null) return true;
  }
  return false;
}
