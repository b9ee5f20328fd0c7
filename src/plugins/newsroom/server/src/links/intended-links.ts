import type { Core, UID } from '@strapi/strapi';

import type { LinkedDocument } from '../../../domain/link-list';
import { spotKey, type Place, type Spot } from './places';

const INTENDED = 'plugin::newsroom.intended-link' as UID.ContentType;

interface IntendedRow extends Spot {
  targetDocument: string;
  targetLocale: string | null;
}

/** Keeps what a place is to link to, in order. */
export async function keepIntended(
  strapi: Core.Strapi,
  { model, row, attribute, target }: Place,
  documents: readonly LinkedDocument[]
): Promise<void> {
  await strapi.db.query(INTENDED).createMany({
    data: documents.map(({ documentId, locale }, position) => ({
      ...{ model, row, attribute, position, target },
      targetDocument: documentId,
      targetLocale: locale,
    })),
  });
}

/** What places are to link to, by `spotKey`; those for which nothing is kept are absent. */
export async function intendedAt(
  strapi: Core.Strapi,
  spots: readonly Spot[]
): Promise<Map<string, LinkedDocument[]>> {
  const intended = new Map<string, LinkedDocument[]>();
  if (spots.length === 0) return intended;
  const rows: IntendedRow[] = await strapi.db.query(INTENDED).findMany({
    where: { row: { $in: [...new Set(spots.map(({ row }) => row))] } },
    orderBy: { position: 'asc' },
  });
  const asked = new Set(spots.map(spotKey));
  for (const { targetDocument, targetLocale, ...spot } of rows) {
    const key = spotKey(spot);
    if (!asked.has(key)) continue;
    const document = { documentId: targetDocument, locale: targetLocale };
    intended.set(key, [...(intended.get(key) ?? []), document]);
  }
  return intended;
}

/** The places that are to link to a document in one of these locales. */
export async function spotsFor(
  strapi: Core.Strapi,
  target: string,
  documentId: string,
  locales: readonly (string | null)[]
): Promise<Spot[]> {
  const rows: IntendedRow[] = await strapi.db.query(INTENDED).findMany({
    where: { target, targetDocument: documentId },
    orderBy: { id: 'asc' },
  });
  return rows.filter(({ targetLocale }) => locales.includes(targetLocale));
}

/** Forgets what was kept for rows that are no longer there. */
export async function forgetSpots(strapi: Core.Strapi, spots: readonly Spot[]): Promise<void> {
  for (const model of new Set(spots.map((spot) => spot.model))) {
    const rows = spots.filter((spot) => spot.model === model).map(({ row }) => row);
    await strapi.db.query(INTENDED).deleteMany({ where: { model, row: { $in: rows } } });
  }
}

/** Forgets a document that no longer is, in one locale. */
export async function forgetTarget(
  strapi: Core.Strapi,
  target: string,
  { documentId, locale }: LinkedDocument
): Promise<void> {
  await strapi.db.query(INTENDED).deleteMany({
    where: { target, targetDocument: documentId, targetLocale: locale ?? { $null: true } },
  });
}
