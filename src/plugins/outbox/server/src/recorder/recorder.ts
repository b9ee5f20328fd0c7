import type { Core, UID } from '@strapi/strapi';

import type { Subject } from '../../../domain/event-type';
import { subjectOf } from '../settings';
import { announcing } from './announce';
import { appendVisibleEvents } from './visible-events';
import { seenByReaders } from './visible-state';
import { inItsTurn } from './write-turn';

/** One write of the document service to content that has events. */
export interface RecordedWrite {
  uid: UID.ContentType;
  subject: Subject;
  action: string;
  params: { documentId?: string; status?: string };
}

/** Actions that may change what readers see; the others only touch drafts. */
const ACTIONS: ReadonlySet<string> = new Set([
  'create',
  'update',
  'publish',
  'unpublish',
  'delete',
  'clone',
]);

/**
 * Appends an event for each change that readers can see, in the transaction of the change: both or
 * neither. What readers saw is compared before and after, so that it does not matter which call,
 * with which parameters, made the change.
 */
export function recordEvents(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, params } = context as Omit<RecordedWrite, 'subject'>;
    const subject = subjectOf(strapi, uid);
    if (!subject || !isVisible(strapi, { uid, action, params })) return next();
    const write: RecordedWrite = { uid, subject, action, params };

    const isNew = !params.documentId || action === 'clone';
    const key = isNew ? null : `${uid}:${params.documentId}`;

    return announcing(strapi, (events, transaction) =>
      inItsTurn(strapi, transaction, key, async () => {
        const before = await seenByReaders(strapi, write, key, transaction);
        const result = await next();
        events.push(...(await appendVisibleEvents(strapi, write, before, result)));
        return result;
      })
    );
  });
}

function isVisible(
  strapi: Core.Strapi,
  { uid, action, params }: Omit<RecordedWrite, 'subject'>
): boolean {
  if (!ACTIONS.has(action)) return false;
  // No database holds such an id, so no document has it; Strapi says so in its own words.
  if (params.documentId?.includes('\u0000')) return false;
  if (strapi.contentType(uid).options?.draftAndPublish !== true) return true;
  if (action === 'clone') return false;
  return (action !== 'create' && action !== 'update') || params.status === 'published';
}
