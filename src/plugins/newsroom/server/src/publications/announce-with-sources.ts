import type { Core, UID } from '@strapi/strapi';

import type { PublicationChange } from '../../../contract';
import { idsOf } from '../../../domain/publication-tags';
import { announce } from './announce';
import { causeOf } from './cause';
import { refresh, type Refreshed, type Refreshing } from './refresh';
import type { Source } from './shown-by';
import { decide, hide, show } from './shown-rows';
import { sourceOf, sources } from './subject';

/**
 * Makes the store hold what readers see of documents of a type, and tells of it, in the current
 * transaction: authors and photos that appear with them first, those that go with them last.
 * @param afterCommit gets what is to be done once the commit is known
 * @returns what has changed of the documents themselves
 */
export async function refreshAndAnnounce(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentIds: readonly string[],
  how: Refreshing,
  afterCommit: Array<() => void>
): Promise<PublicationChange[]> {
  const source = sourceOf(strapi, uid);
  const cause = how.cause ?? causeOf(strapi, uid, documentIds[0]);
  if (source) await decide(strapi, source, documentIds, { cause, afterCommit });
  const refreshed = await refresh(strapi, uid, documentIds, how);
  await announceWithSources(strapi, refreshed, how, afterCommit);
  return refreshed.changes;
}

/** Tells of what has become of publications, and of what they show or no longer show. */
export async function announceWithSources(
  strapi: Core.Strapi,
  { changes, shown, gained, lost, cause: own }: Refreshed,
  how: Refreshing,
  afterCommit: Array<() => void>
): Promise<void> {
  const cause = how.cause ?? own;
  const because = { cause: how.isFound ? null : cause, isFound: how.isFound ?? false };
  const appeared = await change(strapi, gained, because, (source, ids) =>
    show(strapi, source, ids)
  );
  const gone = await change(strapi, lost, because, (source, ids) =>
    hide(strapi, source, ids, { cause, afterCommit })
  );
  const told = [...appeared.toReversed(), changes, ...gone].flat();
  await announce(strapi, told, shown, afterCommit);
}

/**
 * Authors before photos: their portraits go with them, and nobody takes locks in another order.
 * @param tags of what is shown, or no longer shown
 * @returns the changes of authors, and of photos
 */
async function change(
  strapi: Core.Strapi,
  tags: readonly string[],
  how: Refreshing,
  apply: (source: Source, ids: string[]) => Promise<string[]>
): Promise<PublicationChange[][]> {
  const { author, photo } = sources(strapi);
  const authors = await apply(author, idsOf('author', tags));
  const ofAuthors = await refresh(strapi, author.uid, authors, how);
  const behind = [...tags, ...ofAuthors.gained, ...ofAuthors.lost];
  const photos = await apply(photo, idsOf('photo', behind));
  const ofPhotos = await refresh(strapi, photo.uid, photos, how);
  return [ofAuthors.changes, ofPhotos.changes];
}
