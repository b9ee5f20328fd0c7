import type { Core } from '@strapi/strapi';

import { publicDocument } from './public-document';
import { publicVersions, type PublicVersion } from './public-versions';
import type { RecordedWrite } from './recorder';

export interface SeenVersion extends PublicVersion {
  /** The document as REST gave it; only kept when the write may take it away. */
  text: string | null;
}

/** What readers can see of a document before a write, by locale. */
export async function seenByReaders(
  strapi: Core.Strapi,
  { uid, action, params }: RecordedWrite
): Promise<SeenVersion[]> {
  if (!params.documentId || action === 'create' || action === 'clone') return [];
  const isTaken = action === 'unpublish' || action === 'delete';
  const seen: SeenVersion[] = [];
  for (const version of await publicVersions(strapi, uid, params.documentId)) {
    const document = isTaken ? await publicDocument(strapi, uid, version.id) : null;
    seen.push({ ...version, text: document?.text ?? null });
  }
  return seen;
}
