import type { Core } from '@strapi/strapi';

import { eventType } from '../../../domain/event-type';
import { appendEvents, removeEvents, type NewEvent } from '../store/event-log';
import { newEventId } from './event-id';
import { expectedVersions, isSame } from './expected-versions';
import { publicDocument } from './public-document';
import { appendAndLook, type PublicVersion } from './public-versions';
import type { RecordedWrite } from './recorder';
import type { SeenVersion } from './visible-state';

/**
 * Appends the events that a write means, once it has been made: one for each locale that readers
 * notice. They are appended with the same exchange that looks at what readers see now, when that can
 * be foreseen; where it turns out to be otherwise, they are taken back and made anew.
 * @param result of the document service
 */
export async function appendVisibleEvents(
  strapi: Core.Strapi,
  write: RecordedWrite,
  before: readonly SeenVersion[],
  result: unknown
): Promise<NewEvent[]> {
  const { uid, params } = write;
  const documentId = before[0]?.documentId ?? documentIdOf(result) ?? params.documentId;
  if (!documentId) return [];
  const expected = await expectedVersions(strapi, write, before, result);
  const events = expected ? await eventsOf(strapi, write, before, expected) : [];
  const after = await appendAndLook(strapi, events, uid, documentId);
  if (expected && isSame(expected, after)) return events;
  await removeEvents(strapi, events);
  const made = await eventsOf(strapi, write, before, after);
  await appendEvents(strapi, made);
  return made;
}

function documentIdOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('documentId' in result)) return null;
  return typeof result.documentId === 'string' ? result.documentId : null;
}

async function eventsOf(
  strapi: Core.Strapi,
  write: RecordedWrite,
  before: readonly SeenVersion[],
  after: readonly PublicVersion[]
): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  for (const version of after) {
    const old = before.find(({ locale }) => locale === version.locale);
    if (old && !isTouched(old, version, write)) continue;
    const event = await present(strapi, write, version, old);
    if (event) events.push(event);
  }
  for (const version of before) {
    if (after.some(({ locale }) => locale === version.locale)) continue;
    const event = takenAway(write, version);
    if (event) events.push(event);
  }
  return events;
}

/** Publishing makes a new row; what is not drafted keeps its row, and may be saved twice in a millisecond. */
function isTouched(old: PublicVersion, version: PublicVersion, { action }: RecordedWrite): boolean {
  return action === 'update' || old.id !== version.id || old.updatedAt !== version.updatedAt;
}

async function present(
  strapi: Core.Strapi,
  { uid, subject }: RecordedWrite,
  version: PublicVersion,
  old: SeenVersion | undefined
): Promise<NewEvent | null> {
  const document = await publicDocument(strapi, uid, version.id);
  if (!document) return null;
  const { text, digest } = document;
  const type = eventType({
    subject,
    wasPublic: old !== undefined,
    isPublic: true,
    hasChanged: digest !== old?.digest,
    deleting: false,
  });
  return type === null ? null : newEvent(uid, version, { type, data: text, digest });
}

/** The event of a version that readers no longer see; `null` when there was nothing to see. */
export function takenAway(
  { uid, subject, action }: Pick<RecordedWrite, 'uid' | 'subject' | 'action'>,
  version: PublicVersion & { text: string | null }
): NewEvent | null {
  const type = eventType({
    subject,
    wasPublic: true,
    isPublic: false,
    hasChanged: true,
    deleting: action === 'delete',
  });
  if (type === null || version.text === null) return null;
  return newEvent(uid, version, { type, data: version.text, digest: null });
}

export function newEvent(
  uid: string,
  { documentId, locale }: PublicVersion,
  event: Pick<NewEvent, 'type' | 'data' | 'digest'>
): NewEvent {
  return {
    ...event,
    id: newEventId(),
    occurredAt: Date.now(),
    subject: uid,
    documentId,
    locale,
  };
}
