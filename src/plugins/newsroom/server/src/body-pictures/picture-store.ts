import type { Core, UID } from '@strapi/strapi';

import { pictureHashes } from '../../../domain/body-pictures';

export const BODY_PICTURE = 'plugin::newsroom.body-picture' as UID.ContentType;

/** Characters in the column; what is longer is no hash of a file. */
const LONGEST = 255;

interface Version {
  id: number;
  body?: unknown;
}

/** Keeps which files the bodies of published versions show: the way from a Photo to its stories. */
export async function keepPictures(
  strapi: Core.Strapi,
  model: string,
  versions: readonly Version[]
): Promise<void> {
  const data = versions.flatMap(({ id: row, body }) =>
    pictureHashes(body).flatMap((hash) => (hash.length > LONGEST ? [] : { model, row, hash }))
  );
  if (data.length > 0) await strapi.db.query(BODY_PICTURE).createMany({ data });
}

/** Forgets versions that are no longer published. */
export async function forgetPictures(
  strapi: Core.Strapi,
  model: string,
  versions: readonly Version[]
): Promise<void> {
  const rows = versions.filter(({ body }) => pictureHashes(body).length > 0).map(({ id }) => id);
  if (rows.length === 0) return;
  await strapi.db.query(BODY_PICTURE).deleteMany({ where: { model, row: { $in: rows } } });
}

/** The rows of versions whose bodies show a file, by their content type; some may be gone. */
export async function rowsShowing(
  strapi: Core.Strapi,
  hash: string
): Promise<Map<string, number[]>> {
  const found: Array<{ model: string; row: number }> = await strapi.db
    .query(BODY_PICTURE)
    .findMany({ where: { hash }, select: ['model', 'row'] });
  const rows = new Map<string, number[]>();
  for (const { model, row } of found) rows.set(model, [...(rows.get(model) ?? []), row]);
  return rows;
}
