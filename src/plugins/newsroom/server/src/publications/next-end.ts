import type { Core } from '@strapi/strapi';

import { PUBLICATION } from './models/publication';
import { inTables } from './tables';

/** When a stored publication next ceases to be true by itself, in milliseconds since 1970. */
export async function nextEnd(strapi: Core.Strapi): Promise<number | null> {
  const [row] = await inTables(strapi, ({ nameOf, rows }) =>
    rows<{ until: number | string | null }>(
      `select min(true_until) as until from ${nameOf(PUBLICATION)}`,
      []
    )
  );
  return row?.until ? Number(row.until) : null;
}
