import type { Core, UID } from '@strapi/strapi';

import { eventType, type Subject } from '../../../domain/event-type';
import { subjectOf } from '../settings';
import { appendEvents, type NewEvent } from '../store/event-log';
import { lockDocument } from '../store/locks';
import { announcing } from './announce';
import { newEvent } from './new-event';
import { publicTexts, type PublicTexts } from './public-texts';
import { toldInTransaction } from './told-in-transaction';

/** One write of the document service to content that has events. */
interface Write {
  uid: UID.ContentType;
  subject: Subject;
  action: string;
  params: { documentId?: string };
}

/** Actions that may change what readers see. */
const ACTIONS: ReadonlySet<string> = new Set([
  'create',
  'update',
  'publish',
  'unpublish',
  'delete',
  'clone',
]);

/**
 * Without the newsroom's plugin: compares what readers get of a document before and after each write
 * of the document service, and appends an event for each difference, in the transaction of the write.
 */
export function recordPlainWrites(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as Omit<Write, 'subject'>;
    const subject = subjectOf(strapi, uid);
    // No database holds an id with such a character; Strapi says so in its own words.
    if (!subject || !ACTIONS.has(action) || params.documentId?.includes('\u0000')) return next();
    const write: Write = { uid, subject, action, params };
    return announcing(strapi, async (events, transaction) => {
      const known = action === 'clone' ? undefined : params.documentId;
      const key = (documentId: string): string => `${uid}:${documentId}`;
      if (known) {
        await lockDocument(strapi, key(known));
        await toldInTransaction(transaction, key(known)).look(
          (told) => told ?? publicTexts(strapi, uid, known)
        );
      }
      const result = await next();
      const documentId = known ?? documentIdOf(result);
      if (!documentId) return result;
      await toldInTransaction(transaction, key(documentId)).look(async (told) => {
        const now = await publicTexts(strapi, uid, documentId);
        const made = differences(write, documentId, told ?? new Map(), now);
        await appendEvents(strapi, made);
        events.push(...made);
        return now;
      });
      return result;
    });
  });
}

function documentIdOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('documentId' in result)) return null;
  return typeof result.documentId === 'string' ? result.documentId : null;
}

function differences(
  { uid, subject, action }: Write,
  documentId: string,
  before: PublicTexts,
  after: PublicTexts
): NewEvent[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((locale) => {
    const [old, now] = [before.get(locale), after.get(locale)];
    const type = eventType({
      subject,
      wasPublic: old !== undefined,
      isPublic: now !== undefined,
      hasChanged: old !== now,
      deleting: action === 'delete',
    });
    const data = now ?? old;
    if (type === null || data === undefined) return [];
    return newEvent({ type, subject: uid, documentId, locale, data, cause: null, partOf: null });
  });
}
