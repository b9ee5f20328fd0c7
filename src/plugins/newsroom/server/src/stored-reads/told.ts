import type { Core } from '@strapi/strapi';

import type { StoredRead } from '../../../contract';
import type { TrueRow } from './true-rows';

type Listener = (read: () => StoredRead) => void;

const listeners = new WeakMap<Core.Strapi, Listener[]>();

export function watchStoredReads(strapi: Core.Strapi, listener: Listener): void {
  listeners.set(strapi, [...(listeners.get(strapi) ?? []), listener]);
}

/** Says what an answer is made of: these publications, found among those rows. */
export function tellOfRead(
  strapi: Core.Strapi,
  rows: readonly TrueRow[],
  found: StoredRead['found']
): void {
  const told = listeners.get(strapi);
  if (!told) return;
  let known: StoredRead | undefined;
  const read = (): StoredRead => (known ??= storedRead(rows, found));
  for (const listener of told) listener(read);
}

function storedRead(rows: readonly TrueRow[], found: StoredRead['found']): StoredRead {
  const tags = new Set(rows.flatMap((row) => JSON.parse(row.tags) as string[]));
  return {
    publications: rows.map(({ publication }) => publication),
    documents: rows.map(({ subject, subject_id }) => ({ uid: subject, documentId: subject_id })),
    tags: [...tags],
    found,
  };
}
