import type { Core } from '@strapi/strapi';

const FILE = 'plugin::upload.file';

/** Strapi keeps a size in kilobytes with two decimals. */
const ROUNDED_BYTES = 10;

/**
 * Forgets what was known of files that were replaced while the newsroom was away: they have another
 * size than was noted. Sound is then measured anew.
 */
export async function forgetReplacedFiles(strapi: Core.Strapi): Promise<void> {
  const { tableName } = strapi.db.metadata.get(FILE);
  await strapi.db
    .getConnection(tableName)
    .whereRaw('bytes is not null and abs(size * 1000 - bytes) > ?', [ROUNDED_BYTES])
    .update({ bytes: null, digest: null, seconds: null });
}
