import { setTimeout } from 'node:timers/promises';

import type { Core, UID } from '@strapi/strapi';

import { refreshAndAnnounce } from './announce-with-sources';
import type { Found } from './finds';
import { inOneCommit } from './in-one-commit';
import { tryLockDocuments } from './locks';
import type { Refreshing } from './refresh';
import { inTables } from './tables';

/** Before documents that somebody else writes are tried again. */
const HELD_MS = 20;

/**
 * Makes a batch of publications anew. One that a project's own code cannot show stays as it is until the
 * next start, and is named in the log: it must not keep all others from being true.
 * @throws what the database says, for the next pass to try again
 */
export async function remakeEach(
  strapi: Core.Strapi,
  found: readonly Found[],
  how: Refreshing,
  isEnding: () => boolean
): Promise<void> {
  try {
    await remakeBatch(strapi, found, how, isEnding);
  } catch (error) {
    if (isOfDatabase(error)) throw error;
    const [one, ...others] = found;
    if (one && others.length === 0) {
      await tryAtNextStart(strapi, one);
      const name = `${one.subject} ${one.subject_id}`;
      strapi.log.error(`The publication of ${name} could not be made anew: ${String(error)}`);
      return;
    }
    for (const each of found) await remakeEach(strapi, [each], how, isEnding);
  }
}

/** Also shows whether the database answers at all: where it does not, it is not the story's fault. */
async function tryAtNextStart(
  strapi: Core.Strapi,
  { subject, subject_id: documentId }: Found
): Promise<void> {
  await inTables(strapi, async ({ publications }) => {
    await publications().where({ subject, subject_id: documentId }).update({ build: '' });
  });
}

/** Drivers give their errors a code; so does Node where a connection is lost. */
function isOfDatabase(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error;
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
        await refreshAndAnnounce(strapi, uid, documentIds, { ...how, all: true }, afterCommit);
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
