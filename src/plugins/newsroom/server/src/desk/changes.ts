import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { DeskBrief, DeskInput } from '../../../desk-contract';
import { isTakenDown } from '../../../domain/brief-version';
import { plainText } from '../../../domain/plain-body';
import type { Problem } from '../../../domain/refusal';
import { refusalText } from '../refusals/refusal-text';
import { lockDocument } from '../documents/lock';
import { refusals, refuse } from '../documents/problems';
import type { Data } from '../documents/write';
import { settings } from '../settings';
import { newEntry } from './access';
import { briefDocuments } from './brief-documents';
import { briefData, checkChoices, type DeskAccess } from './brief-data';
import { changedFields } from './changed-fields';
import { EditConflict } from './edit-conflict';
import { presentBriefs, stateOf } from './present-brief';
import { mayPin, mayUpdate } from './rights';
import { briefVersions, versionOf, type BriefVersions } from './versions';

/** One brief in one language, and who asks. */
export interface BriefRequest {
  access: DeskAccess;
  documentId: string;
  locale: string;
}

/** Creates a brief and publishes it, or neither. */
export async function createBrief(
  strapi: Core.Strapi,
  { access, locale }: Omit<BriefRequest, 'documentId'>,
  input: DeskInput
): Promise<DeskBrief> {
  const entity = newEntry(access.brief, locale);
  access.brief.demand('create', entity);
  access.brief.demand('publish', entity);
  await checkChoices(strapi, access, input, { action: 'create', entity, locale });
  const { id } = access.brief.user;
  const { documentId } = await briefDocuments(strapi).create({
    locale,
    status: 'published',
    data: { ...briefData(input), createdBy: id, updatedBy: id },
  });
  return shown(strapi, { access, locale, documentId });
}

/**
 * Changes a brief and publishes it, with whatever else its draft holds.
 * @param version the draft that the editor began with
 * @throws EditConflict when the draft is no longer that one
 */
export function updateBrief(
  strapi: Core.Strapi,
  request: BriefRequest,
  { input: given, version }: { input: DeskInput; version: string }
): Promise<DeskBrief> {
  return change(strapi, request, async (brief) => {
    const { access, locale } = request;
    demand(mayUpdate(access.brief, brief));
    if (versionOf(brief) !== version) {
      throw new EditConflict(isTakenDown(version, versionOf(brief)));
    }
    const input = changedFields(given, brief.draft, settings(strapi).timeZone);
    if (input.text !== undefined && plainText(brief.draft.body) === null) {
      refuse([{ path: ['body'], code: 'desk.rich-text', values: {} }]);
    }
    const entity = brief.draft;
    await checkChoices(strapi, access, input, { action: 'update', entity, locale });
    await save(strapi, request, { ...briefData(input) }, 'published');
  });
}

/** Pins or unpins a brief, in what readers see too. */
export function pinBrief(
  strapi: Core.Strapi,
  request: BriefRequest,
  pinned: boolean
): Promise<DeskBrief> {
  return change(strapi, request, async (brief) => {
    const { access } = request;
    const state = stateOf(brief);
    demand(mayPin(access.brief, brief));
    if (state === 'modified') {
      // Publishing is all or nothing: the pin would take the unfinished changes along.
      refuse([{ path: ['pinned'], code: 'desk.unfinished', values: {} }]);
    }
    await save(strapi, request, { pinned }, state === 'draft' ? 'draft' : 'published');
  });
}

/** Publishes the draft as it is. */
export function publishBrief(strapi: Core.Strapi, request: BriefRequest): Promise<DeskBrief> {
  return change(strapi, request, async (brief) => {
    request.access.brief.demand('publish', brief.draft);
    await briefDocuments(strapi).publish({
      documentId: request.documentId,
      locale: request.locale,
    });
  });
}

/** Takes a brief away from readers; its draft stays. */
export function unpublishBrief(strapi: Core.Strapi, request: BriefRequest): Promise<DeskBrief> {
  return change(strapi, request, async (brief) => {
    request.access.brief.demand('unpublish', brief.draft);
    if (!brief.published) return;
    await briefDocuments(strapi).unpublish({
      documentId: request.documentId,
      locale: request.locale,
    });
  });
}

/** One change at a time for each brief: what was compared is what is changed. */
async function change(
  strapi: Core.Strapi,
  request: BriefRequest,
  apply: (brief: BriefVersions) => Promise<void>
): Promise<DeskBrief> {
  await strapi.db.transaction(async () => {
    const { liveBrief } = settings(strapi).contentTypes;
    await lockDocument(strapi, liveBrief, request.documentId);
    await apply(await find(strapi, request));
  });
  return shown(strapi, request);
}

function save(
  strapi: Core.Strapi,
  { access, documentId, locale }: BriefRequest,
  data: Data,
  status: 'draft' | 'published'
): Promise<unknown> {
  const updatedBy = access.brief.user.id;
  return briefDocuments(strapi).update({
    documentId,
    locale,
    status,
    data: { ...data, updatedBy },
  });
}

/** @throws NotFoundError (404) also for a brief that the editor may not read */
async function find(
  strapi: Core.Strapi,
  { access, documentId, locale }: BriefRequest
): Promise<BriefVersions> {
  const brief = (await briefVersions(strapi, [documentId], locale)).get(documentId);
  if (brief && access.brief.can('read', brief.draft)) return brief;
  throw gone();
}

async function shown(strapi: Core.Strapi, request: BriefRequest): Promise<DeskBrief> {
  const [brief] = await presentBriefs(strapi, request.access, [await find(strapi, request)]);
  if (!brief) throw gone();
  return brief;
}

function gone(): Error {
  const problem: Problem = { path: [], code: 'desk.gone', values: {} };
  return new errors.NotFoundError(refusalText(problem), { errors: refusals([problem]) });
}

/** @throws ForbiddenError (403) */
function demand(isAllowed: boolean): void {
  if (!isAllowed) throw new errors.ForbiddenError();
}
