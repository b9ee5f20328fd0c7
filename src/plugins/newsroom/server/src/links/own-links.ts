import type { Core } from '@strapi/strapi';

import { missingLinks } from '../../../domain/link-list';
import { completePlace } from './complete-place';
import { forgetSpots, intendedAt, keepIntended } from './intended-links';
import { lockLinks } from './link-locks';
import { hasLinks, linkPlan } from './link-plan';
import { placesIn, spotKey, type Place } from './places';
import { isPublished, without, type Change, type Version } from './versions';

/** The places of those versions that are published. */
export async function publishedPlaces(
  strapi: Core.Strapi,
  uid: string,
  versions: readonly Version[]
): Promise<Place[]> {
  if (!hasLinks(linkPlan(strapi, uid))) return [];
  const rows = versions.filter(isPublished).map(({ id }) => id);
  return [...(await placesIn(strapi, uid, rows)).values()].flat();
}

/** Forgets what published versions that are gone were to link to. */
export async function forgetGone(
  strapi: Core.Strapi,
  { before, after }: Change,
  places: readonly Place[]
): Promise<void> {
  if (without(before.filter(isPublished), after).length === 0) return;
  const kept = new Set((await intendedAt(strapi, places)).keys());
  await forgetSpots(
    strapi,
    places.filter((place) => kept.has(spotKey(place)))
  );
}

/** Keeps what new published versions are to link to, where Strapi has dropped some of it. */
export async function keepDropped(
  strapi: Core.Strapi,
  { uid, before, after }: Change
): Promise<void> {
  if (!hasLinks(linkPlan(strapi, uid))) return;
  for (const [published, draft] of pairs(without(after.filter(isPublished), before), after)) {
    const places = await placesIn(strapi, uid, [published.id, draft.id]);
    const drafted = places.get(draft.id) ?? [];
    for (const [index, place] of (places.get(published.id) ?? []).entries()) {
      const intended = drafted[index]?.links ?? [];
      const missing = missingLinks(intended, place.links);
      if (missing.length === 0) continue;
      await keepIntended(strapi, place, intended);
      // One of them may have been published by somebody else since Strapi has looked.
      await lockLinks(strapi, place.target, missing);
      await completePlace(strapi, place, intended, 'published');
    }
  }
}

/** A discarded draft links to what the published version is to link to. */
export async function completeDrafts(
  strapi: Core.Strapi,
  { uid, before, after }: Change
): Promise<void> {
  if (!hasLinks(linkPlan(strapi, uid))) return;
  for (const [published, draft] of pairs(after.filter(isPublished), without(after, before))) {
    const places = await placesIn(strapi, uid, [published.id, draft.id]);
    const drafted = places.get(draft.id) ?? [];
    const shown = places.get(published.id) ?? [];
    const intended = await intendedAt(strapi, shown);
    for (const [index, place] of shown.entries()) {
      const documents = intended.get(spotKey(place));
      const draftPlace = drafted[index];
      if (documents && draftPlace) await completePlace(strapi, draftPlace, documents, 'draft');
    }
  }
}

/** Published versions with the draft of the same language. */
function pairs(
  published: readonly Version[],
  versions: readonly Version[]
): Array<[Version, Version]> {
  return published.flatMap((version): Array<[Version, Version]> => {
    const draft = versions.find((one) => !isPublished(one) && one.locale === version.locale);
    return draft ? [[version, draft]] : [];
  });
}
