import { outbox } from '../../../src/plugins/outbox/contract';
import type { Newsroom } from '../../support/boot';
import { type CausedEvent, foldedLog, isTaking, partsOf } from './folded-log';
import { differences, type Documents, publicDocuments, said } from './public-documents';
import { settled } from './settled';

/** What came of an action. */
export interface Observed {
  before: Documents;
  after: Documents;
  /** All of them, in order. */
  events: CausedEvent[];
  /** The events of documents, in order. */
  of(...documentIds: string[]): CausedEvent[];
}

/** Runs actions, and sees what they mean for readers. */
export type Observe = (action: () => Promise<unknown>) => Promise<Observed>;

/**
 * Holds after each action, once all is told, that the log folded is what REST shows, that every
 * document which says something else has one event with its new bytes, and that nothing is told of
 * those which look to readers as they did, whatever they populate.
 *
 * @param token may read the log
 */
export function observer({ strapi, url }: Newsroom, token: string): Observe {
  return async (action) => {
    await settled(strapi);
    const last = await outbox(strapi, 'events').lastSequence();
    const before = await publicDocuments(url);
    const beforeDeep = await publicDocuments(url, 'populate=*');
    await action();
    await settled(strapi);
    const after = await publicDocuments(url);
    const afterDeep = await publicDocuments(url, 'populate=*');
    const log = foldedLog(url, token, last, new Map(before));
    const events = await log.next();

    expect([...log.faults, ...differences(log.documents, after)]).toEqual([]);
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const told = events.filter((event) => partsOf(event).key === key);
      const isChanged = said(before.get(key)) !== said(after.get(key));
      if (isChanged) expect(told.map(wordsOf)).toEqual([expected(key, before, after)]);
      else if (beforeDeep.get(key) === afterDeep.get(key)) expect(told).toEqual([]);
      else expect(told.length).toBeLessThan(2);
    }
    const of = (...documentIds: string[]): CausedEvent[] =>
      events.filter(({ data }) => documentIds.includes(String(data.documentId)));
    return { before, after, events, of };
  };
}

/** The verb alone where a document goes: its last state is compared by the fold. */
function wordsOf(event: CausedEvent): [verb: string, text: string] {
  const { verb, text } = partsOf(event);
  return [isTaking(verb) ? 'taken' : verb === 'updated' ? verb : 'made', text];
}

function expected(key: string, before: Documents, after: Documents): [string, string] {
  const now = after.get(key);
  if (now === undefined) return ['taken', before.get(key) ?? ''];
  return [before.has(key) ? 'updated' : 'made', now];
}
