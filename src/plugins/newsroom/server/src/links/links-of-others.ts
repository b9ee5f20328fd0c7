import type { Core } from '@strapi/strapi';

import { completePlace } from './complete-place';
import { forgetSpots, forgetTarget, intendedAt, keepIntended, spotsFor } from './intended-links';
import { isPublishable, linksTo } from './link-plan';
import { placeAt, placesLinkingTo, spotKey } from './places';
import { isPublished, without, type Change, type Version } from './versions';

/**
 * Keeps which published versions link to these, which are about to be taken back. Types without
 * drafts link to the draft as well, and Strapi mends their links itself.
 */
export async function keepLinksTo(
  strapi: Core.Strapi,
  uid: string,
  versions: readonly Version[]
): Promise<void> {
  const rows = versions.filter(isPublished).map(({ id }) => id);
  for (const spot of linksTo(strapi, uid)) {
    if (isUndrafted(strapi, spot.model)) continue;
    const places = await placesLinkingTo(strapi, spot, rows);
    const kept = await intendedAt(strapi, places);
    for (const place of places) {
      if (!kept.has(spotKey(place))) await keepIntended(strapi, place, place.links);
    }
  }
}

/** Has other documents link to what has been published. */
export async function completeLinksTo(
  strapi: Core.Strapi,
  { uid, before, after }: Change
): Promise<void> {
  const published = without(after.filter(isPublished), before);
  const [first] = published;
  if (!first) return;
  const locales = published.map(({ locale }) => locale);
  const spots = await spotsFor(strapi, uid, first.documentId, locales);
  const intended = await intendedAt(strapi, spots);
  for (const spot of spots) {
    const place = await placeAt(strapi, spot);
    const documents = intended.get(spotKey(spot));
    if (!place) await forgetSpots(strapi, [spot]);
    else if (documents) await completePlace(strapi, place, documents, 'published');
  }
}

/** Nothing waits for a document that is deleted. */
export async function forgetLinksTo(
  strapi: Core.Strapi,
  { uid, before, after }: Change
): Promise<void> {
  for (const version of without(before, after)) await forgetTarget(strapi, uid, version);
}

function isUndrafted(strapi: Core.Strapi, model: string): boolean {
  return model in strapi.contentTypes && !isPublishable(strapi, model);
}
