import type { Core } from '@strapi/strapi';

import { pictureHashes } from '../../../domain/body-pictures';
import type { Blocks, FileFacts } from '../../../domain/facts';
import { photoCredit } from '../../../domain/photo-credit';
import { settings } from '../settings';
import { PHOTO_QUERY, type PhotoRow } from './rows';

/** A Photo, and by what its file is known in the copies that bodies have of it. */
export interface BodyPhotoRow extends PhotoRow {
  image: (FileFacts & { hash: string }) | null;
}

const { image } = PHOTO_QUERY.populate;

/** What stories show of a Photo, whether it leads them or is in their body. */
export const BODY_PHOTO_QUERY = {
  select: PHOTO_QUERY.select,
  populate: { ...PHOTO_QUERY.populate, image: { select: [...image.select, 'hash'] } },
};

/** The Photos of all pictures in some bodies, by the hash of their file; nothing is asked without one. */
export async function bodyPhotos(
  strapi: Core.Strapi,
  bodies: ReadonlyArray<Blocks | null>
): Promise<Map<string, BodyPhotoRow>> {
  return photosOfFiles(strapi, [...new Set(bodies.flatMap((body) => pictureHashes(body)))]);
}

/** Of several Photos of one file, one with a credit is taken, and of those the newest. */
export async function photosOfFiles(
  strapi: Core.Strapi,
  hashes: readonly string[]
): Promise<Map<string, BodyPhotoRow>> {
  const photos = new Map<string, BodyPhotoRow>();
  if (hashes.length === 0) return photos;
  const rows: BodyPhotoRow[] = await strapi.db.query(settings(strapi).contentTypes.photo).findMany({
    ...BODY_PHOTO_QUERY,
    where: { image: { hash: { $in: [...hashes] } } },
    orderBy: { id: 'asc' },
  });
  for (const row of rows.toSorted((a, b) => Number(isCredited(a)) - Number(isCredited(b)))) {
    if (row.image) photos.set(row.image.hash, row);
  }
  return photos;
}

/** Which language does not matter: only whether there is a credit. */
export function isCredited(photo: PhotoRow): boolean {
  return photoCredit(photo, 'en') !== null;
}
