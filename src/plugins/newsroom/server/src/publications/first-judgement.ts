import type { Core, UID } from '@strapi/strapi';

import { BODY_PICTURE } from '../body-pictures/picture-store';
import { photosOfFiles } from '../presenters/body-photos';
import { mergePopulate, type RowPopulate } from '../presenters/row-populate';
import { visitOutput } from '../rest/output-nodes';
import { usePaths } from '../uses/use-paths';
import { publicOnly } from './public-rows';
import type { Source } from './shown-by';
import { sources, subjects } from './subject';
import { inTables } from './tables';

/** Rows that are in memory at a time. */
const AT_ONCE = 100;

/**
 * Finds out of authors and photos that nobody has judged yet whether something public shows them, as at
 * the first start with this version: from the stories, since their publications may not be stored. Before
 * anybody can read; the keeper looks again once all is stored.
 */
export async function judgeUnknown(strapi: Core.Strapi): Promise<void> {
  const { author, photo } = sources(strapi);
  if (await hasUnknown(strapi, author)) {
    await judge(strapi, author, await shownBefore(strapi, author));
  }
  if (await hasUnknown(strapi, photo)) {
    const shown = await shownBefore(strapi, photo);
    await addPictures(strapi, shown);
    await judge(strapi, photo, shown);
  }
}

async function hasUnknown(strapi: Core.Strapi, { uid }: Source): Promise<boolean> {
  const where = { isShown: { $null: true } };
  return (await strapi.db.query(uid).findOne({ where, select: ['id'] })) !== null;
}

/** What public documents lead to, other than by pictures in their bodies. */
async function shownBefore(strapi: Core.Strapi, { uid: target }: Source): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const uid of subjects(strapi)) {
    const paths = usePaths(strapi, uid, target);
    if (paths.length === 0) continue;
    const populate = paths.map(populating).reduce(mergePopulate);
    const query = { where: publicOnly(strapi, uid), select: ['documentId'], populate };
    await eachRow(strapi, uid, query, (row) =>
      visitOutput(strapi, uid, row, (type, { documentId }) => {
        if (type === target) shown.add(String(documentId));
      })
    );
  }
  return shown;
}

function populating([name = '', ...rest]: readonly string[]): RowPopulate {
  return {
    [name]: rest.length > 0 ? { populate: populating(rest) } : { select: ['id', 'documentId'] },
  };
}

async function addPictures(strapi: Core.Strapi, shown: Set<string>): Promise<void> {
  const hashes = new Set<string>();
  await eachRow(strapi, BODY_PICTURE, { where: {}, select: ['hash'] }, ({ hash }) =>
    hashes.add(String(hash))
  );
  const all = [...hashes];
  for (let first = 0; first < all.length; first += AT_ONCE) {
    const photos = await photosOfFiles(strapi, all.slice(first, first + AT_ONCE));
    for (const { documentId } of photos.values()) shown.add(documentId);
  }
}

/** Past the database layer, which would say that somebody has saved them. */
async function judge(
  strapi: Core.Strapi,
  { uid, kind }: Source,
  shown: ReadonlySet<string>
): Promise<void> {
  await inTables(strapi, async (tables) => {
    const unknown = () => tables.sources(uid).whereNull('is_shown');
    if (kind === 'author') {
      await unknown().where({ listed: true }).update({ is_shown: true });
      await unknown().whereNull('listed').update({ listed: false });
    }
    const ids = [...shown];
    for (let first = 0; first < ids.length; first += AT_ONCE) {
      const some = ids.slice(first, first + AT_ONCE);
      await unknown().whereIn('document_id', some).update({ is_shown: true });
    }
    await unknown().update({ is_shown: false });
  });
}

async function eachRow(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  query: { where: object; select: string[]; populate?: RowPopulate },
  visit: (row: Record<string, unknown>) => unknown
): Promise<void> {
  for (let last = 0; ;) {
    const rows: Array<{ id: number }> = await strapi.db.query(uid).findMany({
      ...query,
      select: ['id', ...query.select],
      where: { $and: [query.where, { id: { $gt: last } }] },
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    for (const row of rows) visit(row);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < AT_ONCE) return;
  }
}
