import { setTimeout } from 'node:timers/promises';

import type { Core, UID } from '@strapi/strapi';

import { announce } from './announce';
import { inOneCommit } from './in-one-commit';
import { tryLockDocuments } from './locks';
import { PUBLICATION } from './models/publication';
import { TAG } from './models/tag';
import { refresh, type Refreshing } from './refresh';
import { inTables, type PublicationRow } from './tables';

/** Publications made anew in one transaction: few, since on SQLite nobody else writes meanwhile. */
const BATCH = 10;

/** Before documents that somebody else writes are tried again. */
const HELD_MS = 20;

export type Found = Pick<PublicationRow, 'id' | 'subject' | 'subject_id'>;

/** Publications behind an id, in the order of their ids. */
export type Find = (after: number, limit: number) => Promise<Found[]>;

/**
 * Makes publications anew, batch by batch, each in a transaction of its own with its events.
 * @param isEnding asked between batches
 * @param onDone told after each batch
 */
export async function remake(
  strapi: Core.Strapi,
  find: Find,
  how: Refreshing,
  isEnding: () => boolean,
  onDone?: (count: number) => void
): Promise<void> {
  let after = 0;
  while (!isEnding()) {
    const found = await find(after, BATCH);
    const last = found.at(-1);
    if (!last) return;
    await remakeBatch(strapi, found, how, isEnding);
    after = last.id;
    onDone?.(found.length);
  }
}

/**
 * By what they were made of.
 * @param but the id of the document that has changed: it was made anew with the change
 */
export function taggedWith(strapi: Core.Strapi, tag: string, but: string | null): Find {
  return (after, limit) =>
    inTables(strapi, ({ nameOf, rows }) =>
      rows<Found>(
        `select p.id, p.subject, p.subject_id from ${nameOf(TAG)} t
          join ${nameOf(PUBLICATION)} p on p.id = t.publication
          where t.tag = ? and t.publication > ? and p.subject_id <> ?
          order by t.publication limit ${limit}`,
        [tag, after, but ?? '']
      )
    );
}

/** By a condition on their own row. */
export function where(
  strapi: Core.Strapi,
  condition: string,
  values: readonly (string | number)[]
): Find {
  return (after, limit) =>
    inTables(strapi, ({ nameOf, rows }) =>
      rows<Found>(
        `select id, subject, subject_id from ${nameOf(PUBLICATION)}
          where ${condition} and id > ? order by id limit ${limit}`,
        [...values, after]
      )
    );
}

/** Documents that somebody writes at this moment wait for the next try, so that nobody waits in a circle. */
async function remakeBatch(
  strapi: Core.Strapi,
  found: readonly Found[],
  how: Refreshing,
  isEnding: () => boolean
): Promise<void> {
  let left = found;
  while (left.length > 0 && !isEnding()) {
    const open = left;
    left = await inOneCommit(strapi, async (afterCommit) => {
      const held = await tryLockDocuments(strapi, open);
      for (const [subject, documentIds] of byType(held)) {
        const uid = subject as UID.ContentType;
        const changes = await refresh(strapi, uid, documentIds, { ...how, all: true });
        await announce(strapi, changes, afterCommit);
      }
      return open.filter((one) => !held.includes(one));
    });
    if (left.length === open.length) await setTimeout(HELD_MS);
  }
}

function byType(found: readonly Found[]): Map<string, string[]> {
  const ids = new Map<string, Set<string>>();
  for (const { subject, subject_id: documentId } of found) {
    ids.set(subject, (ids.get(subject) ?? new Set()).add(documentId));
  }
  return new Map([...ids].map(([subject, list]) => [subject, [...list]]));
}
