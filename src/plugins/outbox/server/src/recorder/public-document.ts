import { createHash } from 'node:crypto';

import type { Core, UID } from '@strapi/strapi';

import { checkedRow } from './checked-row';
import { deepPopulate } from './deep-populate';

/** Differ at each publish although readers see the same story. */
const VOLATILE = new Set(['id', 'createdAt', 'updatedAt', 'publishedAt']);

type Entry = Record<string, unknown>;

/** A public version of a document. */
export interface PublicDocument {
  /** What `GET /api/<plural>/<documentId>?locale=` answers in `data`, byte for byte. */
  text: string;
  /** A fingerprint of everything that readers can ask for: the answer, and what it can populate. */
  digest: string;
}

/**
 * Reads a version as readers get it at this moment, in the current transaction: the same row and
 * the same output rules as REST, loaded together with what REST only shows when asked.
 * @param id row id of a public version
 * @returns `null` when there is no such row
 */
export async function publicDocument(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  id: number
): Promise<PublicDocument | null> {
  const populate = deepPopulate(strapi, uid);
  const row = (await checkedRow(strapi, uid, id)) ?? (await load(strapi, uid, id));
  if (!row) return null;
  const isDeep = ([name]: [string, unknown]): boolean => Object.hasOwn(populate, name);
  const entries = Object.entries(row);
  const own = Object.fromEntries(entries.filter((entry) => !isDeep(entry)));
  const deep = Object.fromEntries(entries.filter(isDeep));
  const output: unknown = await strapi.contentAPI.sanitize.output(own, strapi.contentType(uid), {});
  const digest = createHash('sha256')
    .update(JSON.stringify([plain(output), plain(deep)]))
    .digest('base64url');
  return { text: JSON.stringify(output), digest };
}

async function load(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  id: number
): Promise<Entry | undefined> {
  // By a list of ids, as presenters read: statements for that are known (decision 10).
  const [row]: Entry[] = await strapi.db.query(uid).findMany({
    select: ['*'],
    where: { id: { $in: [id] } },
    populate: deepPopulate(strapi, uid),
  });
  return row;
}

/**
 * Several versions as readers get them, as `text` above, with one load for all.
 * @returns by row id
 */
export async function publicTexts(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  ids: readonly number[]
): Promise<Map<number, string>> {
  const rows: Entry[] = await strapi.db.query(uid).findMany({ where: { id: { $in: ids } } });
  const output: unknown = await strapi.contentAPI.sanitize.output(
    rows,
    strapi.contentType(uid),
    {}
  );
  return new Map((output as Entry[]).map((entry) => [Number(entry.id), JSON.stringify(entry)]));
}

/**
 * Without row ids and times of saving; a file's own id stays, it is what the story points to. Names in
 * their order: what is behind a row comes as its statements end, which is not always the same.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const isFile = 'hash' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !VOLATILE.has(name) || (isFile && name === 'id'))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]) => [name, plain(entry)])
  );
}
