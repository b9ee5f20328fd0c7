import type { Core } from '@strapi/strapi';

import type { PublicationChange } from '../../../../newsroom/contract';
import { eventType, type Subject } from '../../../domain/event-type';
import { type LastEvent, untold } from '../../../domain/found-change';
import { subjectOf } from '../settings';
import type { NewEvent } from '../store/event-log';
import { lastEvents, type Told, toldKey } from '../store/last-events';
import { newEvent } from './new-event';

/** A change to content that has events. */
interface ToldChange extends PublicationChange {
  kind: Subject;
  of: Told;
}

/** The events that changes of publications mean, in their order. In the transaction of the changes. */
export async function publicationEvents(
  strapi: Core.Strapi,
  changes: readonly PublicationChange[]
): Promise<NewEvent[]> {
  const told = changes.flatMap((change) => toldChange(strapi, change) ?? []);
  const found = told.filter(({ isFound }) => isFound);
  const last = await lastEvents(
    strapi,
    found.map(({ of }) => of)
  );
  return told.flatMap((change) => {
    const event = change.isFound ? foundEvent(change, last) : seenEvent(change);
    if (!event) return [];
    const partOf = (change.after ?? change.before)?.story ?? null;
    return newEvent({ ...change.of, ...event, cause: change.cause, partOf });
  });
}

function toldChange(strapi: Core.Strapi, change: PublicationChange): ToldChange | null {
  const publication = change.after ?? change.before;
  const kind = publication && subjectOf(strapi, publication.uid);
  if (!kind) return null;
  const { uid: subject, documentId, locale } = publication;
  return { ...change, kind, of: { subject, documentId, locale } };
}

function seenEvent({ kind, before, after, isDeleted }: ToldChange) {
  const type = eventType({
    subject: kind,
    wasPublic: before !== null,
    isPublic: after !== null,
    // Whoever owns what readers see says so: some of it shows only to those who ask for it.
    hasChanged: true,
    deleting: isDeleted,
  });
  const shown = after ?? before;
  return type !== null && shown ? { type, data: shown.text } : null;
}

function foundEvent(change: ToldChange, last: ReadonlyMap<string, LastEvent>) {
  const { kind: subject, before, after, isDeleted, isFilling, of } = change;
  return untold(
    { subject, before: before?.text ?? null, after: after?.text ?? null, isDeleted, isFilling },
    last.get(toldKey(of)) ?? null
  );
}
