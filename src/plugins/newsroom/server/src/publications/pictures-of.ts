import type { Core } from '@strapi/strapi';

import { tagOf } from '../../../domain/publication-tags';
import { photosOfFiles } from '../presenters/body-photos';

/**
 * The tags of pictures in bodies that a change of a photo may change: those that are of this photo now, of
 * all that have the same file. Bodies in which the picture was of it are made of the photo itself.
 * @param hashes of the files of photos, by the id of their documents
 * @returns by the same ids
 */
export async function picturesOf(
  strapi: Core.Strapi,
  hashes: ReadonlyMap<string, readonly string[]>
): Promise<Map<string, string[]>> {
  const chosen = await photosOfFiles(strapi, [...new Set([...hashes.values()].flat())]);
  return new Map(
    [...hashes].map(([documentId, own]) => [
      documentId,
      own
        .filter((hash) => chosen.get(hash)?.documentId === documentId)
        .map((hash) => tagOf('picture', hash)),
    ])
  );
}
