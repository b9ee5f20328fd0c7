import type { Core } from '@strapi/strapi';

import { buildWith } from '../publications/build';
import type { StoredRow } from './stored-row';

/** A row with a publication that is true at this moment. */
export type TrueRow = StoredRow & { publication: number };

/** Judges rows of one statement. */
export function trueRows(strapi: Core.Strapi, rows: readonly StoredRow[]): TrueRow[] {
  const [first] = rows;
  if (!first) return [];
  const build = buildWith(strapi, localeIn(first));
  const now = Date.now();
  return rows.filter((row): row is TrueRow => {
    const { publication, true_until: until } = row;
    if (publication === null || row.build !== build || row.marked) return false;
    return until === null || Number(until) > now;
  });
}

/** The site's default language; `en` where internationalisation is switched off. */
export function localeIn({ default_locale: value }: StoredRow): string {
  return value === null ? 'en' : (JSON.parse(value) as string);
}
