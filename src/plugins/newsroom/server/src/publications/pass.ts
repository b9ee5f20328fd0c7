import type { Core, UID } from '@strapi/strapi';

import { settings } from '../settings';
import { buildOf } from './build';
import { handleMarks } from './handle-marks';
import { where } from './finds';
import { remake } from './remake';
import { left, misjudged, missing } from './strays';
import { sourceOf, subjects } from './subject';

type IsEnding = () => boolean;

/**
 * Brings the store into line with what the database holds, where nobody has seen it written.
 * @param isFilled whether all public documents of a type were stored before
 * @param onFilled told after each type that all public documents of it are stored
 */
export async function findStrays(
  strapi: Core.Strapi,
  isFilled: (uid: UID.ContentType) => boolean,
  onFilled: (uid: UID.ContentType) => void,
  isEnding: IsEnding
): Promise<void> {
  for (const uid of subjects(strapi)) {
    const how = { isFound: true, isFilling: !isFilled(uid) };
    const source = sourceOf(strapi, uid);
    if (source) await remake(strapi, misjudged(strapi, source), how, isEnding);
    await remake(strapi, missing(strapi, uid), how, isEnding);
    await remake(strapi, left(strapi, uid), how, isEnding);
    if (!isEnding()) onFilled(uid);
  }
}

/**
 * Makes anew what is no longer true: because of a change, of the clock, or of the configuration.
 * @param lastBuild what this process has seen last: two with different configurations, as while a new
 *   version is rolled out, must not make everything anew in turn for ever
 * @returns the build of now
 */
export async function makeTrue(
  strapi: Core.Strapi,
  lastBuild: string | null,
  isEnding: IsEnding
): Promise<string> {
  await handleMarks(strapi, isEnding);
  await endRights(strapi, isEnding);
  const build = await buildOf(strapi);
  if (build !== lastBuild) {
    const cause = { type: 'settings.updated', documentId: null };
    await remake(strapi, where(strapi, 'build <> ?', [build]), { cause }, isEnding);
    await handleMarks(strapi, isEnding);
  }
  return build;
}

/** Photos first: the stories that show them then change because of them. */
async function endRights(strapi: Core.Strapi, isEnding: IsEnding): Promise<void> {
  const { photo } = settings(strapi).contentTypes;
  const now = Date.now();
  const overPhotos = where(strapi, 'subject = ? and true_until <= ?', [photo, now]);
  await remake(strapi, overPhotos, {}, isEnding);
  await handleMarks(strapi, isEnding);
  await remake(strapi, where(strapi, 'true_until <= ?', [now]), {}, isEnding);
}
