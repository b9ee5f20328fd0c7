import { setImmediate, setTimeout } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { markGroups } from '../../../domain/mark-groups';
import { itselfOf } from '../../../domain/publication-tags';
import { openMarks, removeMarks } from './open-marks';
import { itself, taggedWith } from './finds';
import { BATCH, remake } from './remake';
import { remakeEach } from './remake-batch';
import { kindOf, sources, subjects } from './subject';
import type { MarkRow } from './tables';

/** Between two looks at whether older transactions have ended. */
const LOOK_MS = 100;

/**
 * Makes anew whatever is marked, until nothing is. A mark goes only when every transaction has ended
 * that wrote when it was first seen: such a one may have read what was there before, and store a
 * publication made of it.
 */
export async function handleMarks(strapi: Core.Strapi, isEnding: () => boolean): Promise<void> {
  /** By mark: what must have ended. */
  const begun = new Map<number, bigint>();
  while (!isEnding()) {
    const { marks, endedBelow, begunBelow } = await openMarks(strapi);
    if (marks.length === 0) return;
    const fresh = marks.filter(({ id }) => !begun.has(id));
    for (const { id } of fresh) begun.set(id, begunBelow);
    const ended = marks.filter(({ id }) => (begun.get(id) ?? 0n) <= endedBelow);
    const due = marks.filter((mark) => fresh.includes(mark) || ended.includes(mark));
    for (const group of markGroups(due, BATCH)) await handle(strapi, group, isEnding);
    if (isEnding()) return;
    await removeMarks(
      strapi,
      ended.map(({ id }) => id)
    );
    if (due.length === 0) await setTimeout(LOOK_MS);
  }
}

async function handle(
  strapi: Core.Strapi,
  group: readonly MarkRow[],
  isEnding: () => boolean
): Promise<void> {
  const [mark] = group;
  if (!mark || isEnding()) return;
  if (mark.is_found) return lookAgain(strapi, group, isEnding);
  const cause = { type: mark.cause_type, documentId: mark.cause_id };
  const document = itselfOf(mark.tag);
  const find = document
    ? itself(sources(strapi)[document.kind], document.documentId)
    : taggedWith(strapi, mark.tag, mark.cause_id);
  await remake(strapi, find, { cause }, isEnding);
}

/** What is made of those documents is marked with what has changed in them. */
async function lookAgain(
  strapi: Core.Strapi,
  marks: readonly MarkRow[],
  isEnding: () => boolean
): Promise<void> {
  const found = marks.flatMap(({ tag, cause_id: documentId }) => {
    const subject = subjects(strapi).find((uid) => tag.startsWith(`${kindOf(strapi, uid)}:`));
    return subject && documentId !== null ? [{ id: 0, subject, subject_id: documentId }] : [];
  });
  // Nothing on SQLite waits for input or output: without this, nobody would be answered meanwhile.
  await setImmediate();
  await remakeEach(strapi, found, { isFound: true }, isEnding);
}
