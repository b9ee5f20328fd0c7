import { setTimeout } from 'node:timers/promises';

import type { Core } from '@strapi/strapi';

import { openMarks, removeMarks } from './open-marks';
import { taggedWith } from './finds';
import { remake } from './remake';
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
    for (const mark of due) await handle(strapi, mark, isEnding);
    if (isEnding()) return;
    await removeMarks(
      strapi,
      ended.map(({ id }) => id)
    );
    if (due.length === 0) await setTimeout(LOOK_MS);
  }
}

async function handle(strapi: Core.Strapi, mark: MarkRow, isEnding: () => boolean): Promise<void> {
  const cause = { type: mark.cause_type, documentId: mark.cause_id };
  await remake(strapi, taggedWith(strapi, mark.tag, mark.cause_id), { cause }, isEnding);
}
