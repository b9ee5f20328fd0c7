import type { Core } from '@strapi/strapi';

import type { ChangeCause } from '../../../contract';
import { itselfTag } from '../../../domain/publication-tags';
import { lockShared, tryLock } from '../documents/lock';
import { keeperOf } from './keeper-of';
import { shownKey } from './locks';
import { addMarks } from './marks';
import { isShownSql, type Source } from './shown-by';
import { inTables } from './tables';

/** For what is left to the keeper. */
interface Later {
  cause: ChangeCause;
  /** Gets what is to be done once the commit is known. */
  afterCommit: Array<() => void>;
}

/**
 * Shows documents to readers from now on, in the current transaction, since something public does.
 * @returns those that were hidden
 */
export async function show(
  strapi: Core.Strapi,
  { uid }: Source,
  documentIds: readonly string[]
): Promise<string[]> {
  const ids = ordered(documentIds);
  if (ids.length === 0) return [];
  await lockShared(
    strapi,
    ids.map((id) => shownKey(uid, id))
  );
  return inTables(strapi, async ({ sources }) => {
    const shown = await sources(uid)
      .whereIn('document_id', ids)
      .whereRaw('is_shown is not true')
      .update({ is_shown: true })
      .returning('document_id');
    return ordered(shown.map((row) => row.document_id));
  });
}

/**
 * Hides documents that nothing public shows any more, in the current transaction. What cannot be decided
 * now, because another one may be beginning to show it or not all is stored yet, the keeper decides.
 * @returns those that were shown
 */
export async function hide(
  strapi: Core.Strapi,
  source: Source,
  documentIds: readonly string[],
  later: Later
): Promise<string[]> {
  if (!keeperOf(strapi).knowsUsesOf(source.uid)) {
    await leave(strapi, source, documentIds, later);
    return [];
  }
  const ids = await take(strapi, source, documentIds, later);
  if (ids.length === 0) return [];
  return inTables(strapi, async (tables) => {
    const { sources, tableOf } = tables;
    const hidden = await sources(source.uid)
      .whereIn('document_id', ids)
      .whereRaw('is_shown is true')
      .whereRaw(`not ${isShownSql(tables, source, `"${tableOf(source.uid)}"`)}`)
      .update({ is_shown: false })
      .returning('document_id');
    return ordered(hidden.map((row) => row.document_id));
  });
}

/** Shows or hides documents that have been written to themselves, by what shows them now. */
export async function decide(
  strapi: Core.Strapi,
  source: Source,
  documentIds: readonly string[],
  later: Later
): Promise<void> {
  const ids = await take(strapi, source, documentIds, later);
  if (ids.length === 0) return;
  const wrong = await inTables(strapi, (tables) => {
    const isShown = isShownSql(tables, source, 't');
    return tables.rows<{ document_id: string; shown: boolean | number }>(
      `select document_id, ${isShown} as shown from ${tables.nameOf(source.uid)} t
        where document_id in (${ids.map(() => '?').join()}) and (is_shown is true) <> ${isShown}`,
      ids
    );
  });
  const those = (shown: boolean): string[] =>
    wrong.filter((row) => Boolean(row.shown) === shown).map((row) => row.document_id);
  await show(strapi, source, those(true));
  await hide(strapi, source, those(false), later);
}

/** Takes the right to decide about documents, and leaves those to the keeper about which another one decides. */
async function take(
  strapi: Core.Strapi,
  source: Source,
  documentIds: readonly string[],
  later: Later
): Promise<string[]> {
  const ids = ordered(documentIds);
  const keyOf = (id: string): string => shownKey(source.uid, id);
  const held = await tryLock(strapi, ids.map(keyOf));
  const isHeld = (id: string): boolean => held.includes(keyOf(id));
  await leave(
    strapi,
    source,
    ids.filter((id) => !isHeld(id)),
    later
  );
  return ids.filter(isHeld);
}

async function leave(
  strapi: Core.Strapi,
  { kind }: Source,
  documentIds: readonly string[],
  { cause, afterCommit }: Later
): Promise<void> {
  if (documentIds.length === 0) return;
  await addMarks(
    strapi,
    documentIds.map((id) => ({ tag: itselfTag(kind, id), cause }))
  );
  afterCommit.push(() => keeperOf(strapi).wake());
}

/** Whoever takes several locks or rows takes them in the same order. */
function ordered(documentIds: readonly string[]): string[] {
  return [...new Set(documentIds)].toSorted();
}
