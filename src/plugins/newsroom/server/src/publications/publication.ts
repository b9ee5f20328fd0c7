import type { Core, UID } from '@strapi/strapi';

import { checkedRow } from './checked-row';
import { deepPopulate } from './deep-populate';
import { digestOf } from './digest';
import { madeOf, type MadeOf } from './made-of';
import type { PublicationRow } from './tables';

/** A publication as it was just made, before it is stored. */
export type Made = Pick<PublicationRow, 'row_id' | 'document' | 'digest' | 'tags'> & {
  true_until: number | null;
};

type Row = Record<string, unknown> & { id: number; documentId: string };

/**
 * Makes publications of public versions as readers get them at this moment, in the current
 * transaction: the same rows and the same output rules as REST.
 * @returns by row id; a row that does not exist is absent
 */
export async function makePublications(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  ids: readonly number[]
): Promise<Map<number, Made>> {
  const populate = deepPopulate(strapi, uid);
  const rows = await load(strapi, uid, ids);
  const isDeep = ([name]: [string, unknown]): boolean => Object.hasOwn(populate, name);
  const own = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter((entry) => !isDeep(entry)))
  );
  const made = new Map<number, Made>();
  const behind: MadeOf[] = [];
  for (const row of rows) behind.push(await madeOf(strapi, uid, row));
  const outputs = (await strapi.contentAPI.sanitize.output(
    own,
    strapi.contentType(uid),
    {}
  )) as object[];
  for (const [index, row] of rows.entries()) {
    const deep = Object.fromEntries(Object.entries(row).filter(isDeep));
    const { tags = [], trueUntil = null } = behind[index] ?? {};
    made.set(row.id, {
      row_id: row.id,
      document: JSON.stringify(outputs[index]),
      digest: digestOf(outputs[index], deep),
      tags: JSON.stringify(tags),
      true_until: trueUntil,
    });
  }
  return made;
}

async function load(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  ids: readonly number[]
): Promise<Row[]> {
  const checked: Row[] = [];
  for (const id of ids) {
    const row = await checkedRow(strapi, uid, id);
    if (row) checked.push(row as Row);
  }
  if (checked.length === ids.length) return checked;
  return strapi.db.query(uid).findMany({
    select: ['*'],
    where: { id: { $in: [...ids] } },
    populate: deepPopulate(strapi, uid),
  });
}
