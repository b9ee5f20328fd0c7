import type { Core } from '@strapi/strapi';

import { lockUntilCommit } from '../documents/lock';

/** Whoever publishes one of two linked documents waits for whoever publishes the other. */
export async function lockLinks(
  strapi: Core.Strapi,
  uid: string,
  documents: ReadonlyArray<{ documentId: string }>
): Promise<void> {
  const ids = new Set(documents.map(({ documentId }) => documentId));
  // Always in the same order, so that two do not wait for each other.
  for (const id of [...ids].toSorted()) {
    await lockUntilCommit(strapi, `newsroom links to ${uid} ${id}`);
  }
}
