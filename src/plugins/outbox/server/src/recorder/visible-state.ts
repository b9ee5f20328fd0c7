import type { Core, UID } from '@strapi/strapi';

import { publicDocument } from './public-document';
import { publicVersions, toldVersions, type PublicVersion } from './public-versions';
import type { RecordedWrite } from './recorder';

export interface SeenVersion extends PublicVersion {
  /** The document as REST gave it; only kept when the write may take it away. */
  text: string | null;
  /** What readers saw, as their last event says; only kept when the write may change it. */
  digest: string | null;
}

/** What readers can see of a document before a write, by locale. */
export async function seenByReaders(
  strapi: Core.Strapi,
  { uid, action, params }: RecordedWrite
): Promise<SeenVersion[]> {
  if (!params.documentId || action === 'create' || action === 'clone') return [];
  const { documentId } = params;
  return action === 'unpublish' || action === 'delete'
    ? toBeTaken(strapi, uid, documentId)
    : toBeChanged(strapi, uid, documentId);
}

async function toBeTaken(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string
): Promise<SeenVersion[]> {
  const seen: SeenVersion[] = [];
  for (const version of await publicVersions(strapi, uid, documentId)) {
    const document = await publicDocument(strapi, uid, version.id);
    seen.push({ ...version, text: document?.text ?? null, digest: null });
  }
  return seen;
}

async function toBeChanged(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  documentId: string
): Promise<SeenVersion[]> {
  const seen: SeenVersion[] = [];
  for (const version of await toldVersions(strapi, uid, documentId)) {
    // Without an event, as when it is older than what is kept, only the document itself can tell.
    const digest =
      version.digest ?? (await publicDocument(strapi, uid, version.id))?.digest ?? null;
    seen.push({ ...version, text: null, digest });
  }
  return seen;
}
