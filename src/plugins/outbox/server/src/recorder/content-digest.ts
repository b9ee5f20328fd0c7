import { createHash } from 'node:crypto';

import type { Core, UID } from '@strapi/strapi';

import type { PublicVersion } from './public-versions';

/** Differ at each publish although readers see the same story. */
const VOLATILE = new Set(['id', 'createdAt', 'updatedAt', 'publishedAt']);
/** Bookkeeping of Strapi, not content. */
const NOT_CONTENT = new Set(['createdBy', 'updatedBy', 'localizations']);

interface Populate {
  [attribute: string]: true | { select?: string[]; populate?: Populate };
}

/**
 * A fingerprint of everything that readers can ask for of a document: its output, and behind it the
 * components, the documents it points to and the files, which REST shows with `populate`.
 */
export async function contentDigest(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { id }: Pick<PublicVersion, 'id'>,
  output: Record<string, unknown>
): Promise<string> {
  const populate = populateOf(strapi, uid);
  const deep: Record<string, unknown> | null =
    Object.keys(populate).length === 0
      ? null
      : await strapi.db.query(uid).findOne({ select: ['id'], where: { id }, populate });
  return createHash('sha256')
    .update(JSON.stringify([plain(output), plain(deep)]))
    .digest('base64url');
}

const populates = new Map<string, Populate>();

/** Components whole, relations and files by their identity. Models do not change while running. */
function populateOf(strapi: Core.Strapi, uid: UID.Schema): Populate {
  const known = populates.get(uid);
  if (known) return known;
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(strapi.getModel(uid).attributes)) {
    if (NOT_CONTENT.has(name)) continue;
    if (attribute.type === 'media') populate[name] = { select: ['id', 'hash'] };
    if (attribute.type === 'dynamiczone') populate[name] = true;
    if (attribute.type === 'component') {
      populate[name] = { populate: populateOf(strapi, attribute.component) };
    }
    if (attribute.type === 'relation' && !('mappedBy' in attribute && attribute.mappedBy)) {
      populate[name] = { select: ['documentId'] };
    }
  }
  populates.set(uid, populate);
  return populate;
}

/** Without row ids and times of saving; a file's own id stays, it is what the story points to. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const isFile = 'hash' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !VOLATILE.has(name) || (isFile && name === 'id'))
      .map(([name, entry]) => [name, plain(entry)])
  );
}
