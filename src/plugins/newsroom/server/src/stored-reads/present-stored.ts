import type { Core } from '@strapi/strapi';

import type { Computed } from '../../../contract';
import { settings, type NewsroomType } from '../settings';
import { computedIn, hasPictures } from './essence';
import { ask, mayRead, publicationTable, shownColumns } from './statement';
import type { StoredRow } from './stored-row';
import { tellOfRead } from './told';
import { trueRows } from './true-rows';

/**
 * The computed fields of versions that are in the store and true.
 * @returns by row id; what is absent must be computed
 */
export async function presentStored(
  strapi: Core.Strapi,
  type: NewsroomType,
  ids: readonly number[]
): Promise<Map<number, Computed>> {
  if (!mayRead(strapi)) return new Map();
  const uid = settings(strapi).contentTypes[type];
  const places = ids.map(() => '?').join(', ');
  const rows = await ask<StoredRow>(
    strapi,
    `select ${shownColumns(strapi)} from ${publicationTable(strapi)} p
      where p.subject = ? and p.row_id in (${places})`,
    [uid, ...ids],
    'computed'
  );
  const shown = trueRows(strapi, rows).filter((row) => !hasPictures(strapi, row));
  tellOfRead(strapi, shown, []);
  return new Map(
    shown.map((row): [number, Computed] => [
      row.row_id,
      computedIn(strapi, row) as unknown as Computed,
    ])
  );
}
