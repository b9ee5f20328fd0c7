import type { Core } from '@strapi/strapi';

import { lastDigests } from '../store/event-log';
import { publicDocument } from './public-document';
import { publicVersions, type PublicVersion } from './public-versions';
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
  const versions = await publicVersions(strapi, uid, params.documentId);
  if (versions.length === 0) return [];
  const isTaken = action === 'unpublish' || action === 'delete';
  const digests = isTaken ? null : await lastDigests(strapi, uid, params.documentId);
  const seen: SeenVersion[] = [];
  for (const version of versions) {
    const told = digests?.get(version.locale) ?? null;
    // Without an event, as when it is older than what is kept, only the document itself can tell.
    const document = told === null ? await publicDocument(strapi, uid, version.id) : null;
    seen.push({
      ...version,
      text: isTaken ? (document?.text ?? null) : null,
      digest: told ?? document?.digest ?? null,
    });
  }
  return seen;
}
