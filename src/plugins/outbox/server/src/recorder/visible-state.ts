import type { Core, UID } from '@strapi/strapi';

import { documentLock, lockDocument } from '../store/locks';
import { publicDocument } from './public-document';
import { publicUntil } from './public-until';
import { lockedVersions, type PublicVersion, type ToldVersion } from './public-versions';
import type { RecordedWrite } from './recorder';
import { writeLock } from './write-lock';

export interface SeenVersion extends PublicVersion {
  /** The document as REST gave it; only kept when the write may take it away. */
  text: string | null;
  /** What readers saw, as their last event says; only kept when the write may change it. */
  digest: string | null;
}

/**
 * What readers can see of a document before a write, by locale; and nobody else writes it until the
 * transaction ends.
 * @param key of the document's lock; `null` for one that does not exist yet
 */
export async function seenByReaders(
  strapi: Core.Strapi,
  { uid, action, params }: RecordedWrite,
  key: string | null,
  transaction: object
): Promise<SeenVersion[]> {
  if (!params.documentId || key === null || action === 'create') {
    await lockDocument(strapi, key);
    return [];
  }
  // Any write may end what is public only for a time.
  const isTaken =
    action === 'unpublish' || action === 'delete' || publicUntil(strapi, uid) !== null;
  const seen: SeenVersion[] = [];
  const lock = writeLock(strapi, transaction, uid, params.documentId);
  const locked = await lockedVersions(strapi, uid, params.documentId, [
    ...documentLock(strapi.db.dialect.client === 'postgres', key),
    ...lock.statements,
  ]);
  lock.taken();
  for (const version of locked) {
    seen.push(
      isTaken ? await toBeTaken(strapi, uid, version) : await toBeChanged(strapi, uid, version)
    );
  }
  return seen;
}

async function toBeTaken(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  version: ToldVersion
): Promise<SeenVersion> {
  const document = await publicDocument(strapi, uid, version.id);
  return { ...version, text: document?.text ?? null, digest: document?.digest ?? null };
}

async function toBeChanged(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  version: ToldVersion
): Promise<SeenVersion> {
  // Without an event, as when it is older than what is kept, only the document itself can tell.
  const digest = version.digest ?? (await publicDocument(strapi, uid, version.id))?.digest ?? null;
  return { ...version, text: null, digest };
}
