import type { Core, UID } from '@strapi/strapi';

import { SUBJECTS, type Subject } from '../../../domain/event-type';
import { settings } from '../settings';
import { appendEvents, lastDigest, type NewEvent } from '../store/event-log';
import { lockDocument } from '../store/locks';
import { announcing } from './announce';
import { publicDocument } from './public-document';
import type { PublicVersion } from './public-versions';
import { publicVersionsShowing } from './showing-file';
import { newEvent } from './visible-events';

interface Changed {
  where: Record<string, unknown>;
}

interface Created {
  /** `related` names the documents that an upload attaches itself to. */
  data: { related?: unknown };
}

interface EntityManager {
  create(uid: string, params: Created): Promise<{ id: number }>;
  update(uid: string, params: Changed): Promise<unknown>;
  delete(uid: string, params: Changed): Promise<unknown>;
}

/** A document that shows the file, before the change. */
interface Shown {
  uid: UID.ContentType;
  subject: Subject;
  version: PublicVersion;
  digest: string | undefined;
}

const FILE = 'plugin::upload.file';

/**
 * A file that is replaced, edited or removed in the media library changes what readers get of the
 * documents that show it, past the document service. Every way there ends in one of two calls of the
 * database layer for one row; the documents' `updated` events are written in one transaction with it.
 */
export function recordChangedFiles(strapi: Core.Strapi): void {
  const { entityManager } = strapi.db as unknown as { entityManager: EntityManager };
  for (const action of ['update', 'delete'] as const) {
    const change = entityManager[action].bind(entityManager);
    entityManager[action] = (uid, params) =>
      uid === FILE
        ? recorded(strapi, params.where, () => change(uid, params))
        : change(uid, params);
  }
  const create = entityManager.create.bind(entityManager);
  entityManager.create = (uid, params) =>
    uid === FILE && params.data.related !== undefined
      ? attached(strapi, () => create(uid, params))
      : create(uid, params);
}

/** An upload with `ref` and `refId`: only afterwards it is known who shows the new file. */
function attached(
  strapi: Core.Strapi,
  create: () => Promise<{ id: number }>
): Promise<{ id: number }> {
  return announcing(strapi, async (events) => {
    const file = await create();
    for (const shown of await documentsShowing(strapi, { id: file.id })) {
      const { uid, version } = shown;
      const digest = (await lastDigest(strapi, uid, version)) ?? undefined;
      const event = await updated(strapi, { ...shown, digest });
      if (event) events.push(event);
    }
    await appendEvents(strapi, events);
    return file;
  });
}

function recorded(
  strapi: Core.Strapi,
  file: Changed['where'],
  change: () => Promise<unknown>
): Promise<unknown> {
  return announcing(strapi, async (events) => {
    const before = await documentsShowing(strapi, file);
    const result = await change();
    for (const shown of before) {
      const event = await updated(strapi, shown);
      if (event) events.push(event);
    }
    await appendEvents(strapi, events);
    return result;
  });
}

async function documentsShowing(strapi: Core.Strapi, file: Changed['where']): Promise<Shown[]> {
  const documents: Shown[] = [];
  for (const subject of SUBJECTS) {
    const uid = settings(strapi).contentTypes[subject];
    for (const version of await publicVersionsShowing(strapi, uid, file)) {
      await lockDocument(strapi, `${uid}:${version.documentId}`);
      const document = await publicDocument(strapi, uid, version.id);
      documents.push({ uid, subject, version, digest: document?.digest });
    }
  }
  return documents;
}

/** Nothing where readers notice nothing, as with a file's own name. */
async function updated(
  strapi: Core.Strapi,
  { uid, subject, version, digest }: Shown
): Promise<NewEvent | null> {
  const document = await publicDocument(strapi, uid, version.id);
  if (!document || document.digest === digest) return null;
  const { text, digest: now } = document;
  return newEvent(uid, version, { type: `${subject}.updated`, data: text, digest: now });
}
