import type { Core, UID } from '@strapi/strapi';

import type { PhotoMetadata } from '../../../domain/photo-metadata';

export const PHOTO_METADATA = 'plugin::newsroom.photo-metadata' as UID.ContentType;

/** Keeps what a media library file said about itself, in place of what was kept before. */
export async function rememberMetadata(
  strapi: Core.Strapi,
  fileId: number,
  metadata: PhotoMetadata | null
): Promise<void> {
  await strapi.db.transaction(async () => {
    await forgetMetadata(strapi, [fileId]);
    if (metadata) await strapi.db.query(PHOTO_METADATA).create({ data: { fileId, metadata } });
  });
}

/** What a media library file said about itself, or `null` when nothing is known of it. */
export async function keptMetadata(
  strapi: Core.Strapi,
  fileId: number
): Promise<PhotoMetadata | null> {
  const row: { metadata: PhotoMetadata } | null = await strapi.db
    .query(PHOTO_METADATA)
    .findOne({ where: { fileId } });
  return row?.metadata ?? null;
}

export async function forgetMetadata(
  strapi: Core.Strapi,
  fileIds: readonly number[]
): Promise<void> {
  await strapi.db.query(PHOTO_METADATA).deleteMany({ where: { fileId: { $in: [...fileIds] } } });
}
