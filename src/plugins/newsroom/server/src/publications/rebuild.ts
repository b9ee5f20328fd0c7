import type { Core, UID } from '@strapi/strapi';

import { PUBLICATION } from './models/publication';
import { findStrays } from './pass';
import { where } from './finds';
import { remake } from './remake';
import { inTables } from './tables';

/** Makes every publication anew, whatever is stored of it. */
export async function rebuild(
  strapi: Core.Strapi,
  onProgress: (done: number, all: number) => void,
  isFilled: (uid: UID.ContentType) => boolean,
  onFilled: (uid: UID.ContentType) => void,
  isEnding: () => boolean
): Promise<void> {
  await findStrays(strapi, isFilled, onFilled, isEnding);
  const [row] = await inTables(strapi, ({ nameOf, rows }) =>
    rows<{ count: number | string }>(`select count(*) as count from ${nameOf(PUBLICATION)}`, [])
  );
  const all = Number(row?.count ?? 0);
  let done = 0;
  onProgress(done, all);
  await remake(strapi, where(strapi, '1 = 1', []), { isFound: true }, isEnding, (count) => {
    done += count;
    onProgress(done, all);
  });
}
