import type { Core, UID } from '@strapi/strapi';

import { checkedRow } from './checked-row';
import { deepPopulate } from './deep-populate';
import { digestOf } from './digest';
import { madeOf } from './made-of';
import { photoRights } from './photo-rights';
import type { Row } from './row';
import { shownElsewhere } from './shown-elsewhere';
import { storyOf } from './story';
import type { PublicationRow } from './tables';

/** A publication as it was just made, before it is stored. */
export type Made = Pick<
  PublicationRow,
  'row_id' | 'document' | 'digest' | 'story' | 'shown_elsewhere' | 'tags'
> & {
  true_until: number | null;
};

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
  if (ids.length === 0) return new Map();
  const rows = await load(strapi, uid, ids);
  const tags = await madeOf(strapi, uid, rows);
  const { until, over } = await photoRights(strapi, tags);
  const populate = deepPopulate(strapi, uid);
  const isDeep = ([name]: [string, unknown]): boolean => Object.hasOwn(populate, name);
  const own = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter((entry) => !isDeep(entry)))
  );
  const outputs = (await strapi.contentAPI.sanitize.output(
    own,
    strapi.contentType(uid),
    {}
  )) as object[];
  return new Map(
    rows.map((row, index): [number, Made] => {
      const output = outputs[index];
      const deep = Object.fromEntries(Object.entries(row).filter(isDeep));
      const made = {
        row_id: row.id,
        document: JSON.stringify(output),
        digest: digestOf(output, without(over, deep)),
        story: storyOf(strapi, uid, row),
        shown_elsewhere: shownElsewhere(strapi, uid, row),
        tags: JSON.stringify(tags.get(row.id) ?? []),
        true_until: until.get(row.id) ?? null,
      };
      return [row.id, made];
    })
  );
}

/** What is behind a row, but for documents that readers are not shown. */
function without(hidden: ReadonlySet<string>, value: unknown): unknown {
  if (hidden.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => without(hidden, one));
  if (value instanceof Date) return value;
  if ('documentId' in value && hidden.has(String(value.documentId))) return null;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, without(hidden, entry)])
  );
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
