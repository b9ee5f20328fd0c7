import type { Core } from '@strapi/strapi';

import { newsroom, type LiveBriefComputed } from '../../../contract';
import type { DeskBrief, DeskForm, DeskState } from '../../../desk-contract';
import { visibleTextWithCode } from '../../../domain/blocks-text';
import { plainText } from '../../../domain/plain-body';
import { settings } from '../settings';
import { CREDITED_AUTHORS, type Access } from './access';
import type { DeskAccess } from './brief-data';
import { deskPhoto, hiddenPhoto } from './desk-photo';
import { readableChoices, type ReadableChoices } from './readable-choices';
import { rightsTo } from './rights';
import { utc, versionOf, type BriefVersion, type BriefVersions } from './versions';

/** What the desk shows of some briefs, in their order, with the presenter's own fields. */
export async function presentBriefs(
  strapi: Core.Strapi,
  access: DeskAccess,
  briefs: readonly BriefVersions[]
): Promise<DeskBrief[]> {
  const { contentTypes, timeZone } = settings(strapi);
  const ids = briefs.map((brief) => shown(brief).id);
  const computed = await newsroom(strapi, 'presenter').present(contentTypes.liveBrief, ids);
  const readable = await readableChoices(strapi, access, briefs);
  return briefs.map((brief) => {
    const fields = computed.get(shown(brief).id) as LiveBriefComputed;
    const masked = {
      draft: mask(access.brief, brief.draft),
      published: null as BriefVersion | null,
    };
    if (brief.published) masked.published = mask(access.brief, brief.published);
    const byline = access.brief.can('read', brief.draft, CREDITED_AUTHORS) ? fields.byline : null;
    const view = { now: Date.now(), timeZone, readable };
    return {
      ...presentBrief(masked, { ...fields, byline }, view),
      may: rightsTo(access, brief),
    };
  });
}

/** A role may be kept from single fields; those look empty. */
function mask(access: Access, version: BriefVersion): BriefVersion {
  const masked = { ...version };
  for (const field of ['title', 'body', 'article', 'leadPhoto', 'pinned', 'keyEvent'] as const) {
    if (!access.can('read', version, field)) masked[field] = null;
  }
  return masked;
}

/** What a brief is looked at with. */
interface View {
  now: number;
  timeZone: string;
  readable: ReadableChoices;
}

function presentBrief(
  versions: BriefVersions,
  computed: LiveBriefComputed,
  view: View
): Omit<DeskBrief, 'may'> {
  const row = shown(versions);
  const { article, photo, pinned, keyEvent } = choices(row, view);
  const state = stateOf(versions);
  const form = formOf(versions.draft, view);
  return {
    documentId: row.documentId,
    locale: row.locale,
    state,
    version: versionOf(versions),
    title: row.title ?? '',
    text: visibleTextWithCode(row.body),
    timestamps: computed.timestamps,
    byline: computed.byline?.line ?? null,
    canonicalUrl: versions.published ? computed.canonicalUrl : null,
    // A published version holds no link to a story that is not published itself.
    article: article ?? (state === 'published' ? form.article : null),
    photo,
    pinned,
    keyEvent,
    editor: editorOf(versions.draft),
    form,
  };
}

/** As the content manager tells them apart, so that both say the same. */
export function stateOf({ draft, published }: BriefVersions): DeskState {
  if (!published) return 'draft';
  const time = ({ updatedAt }: BriefVersion): number =>
    updatedAt === null ? 0 : new Date(updatedAt).getTime();
  return time(draft) > time(published) ? 'modified' : 'published';
}

function shown({ draft, published }: BriefVersions): BriefVersion {
  return published ?? draft;
}

function formOf(draft: BriefVersion, view: View): DeskForm {
  const { article, photo, pinned, keyEvent } = choices(draft, view);
  return {
    title: draft.title ?? '',
    text: plainText(draft.body),
    datePublished: utc(draft.datePublished),
    article,
    leadPhoto: photo,
    pinned,
    keyEvent,
  };
}

function choices({ article, leadPhoto, pinned, keyEvent, locale }: BriefVersion, view: View) {
  const { stories, photos } = view.readable;
  return {
    article: article && {
      documentId: article.documentId,
      title: stories.has(article.documentId) ? (article.title ?? '') : null,
    },
    photo:
      leadPhoto &&
      (photos.has(leadPhoto.documentId)
        ? deskPhoto(leadPhoto, { ...view, locale })
        : hiddenPhoto(leadPhoto)),
    pinned: pinned === true,
    keyEvent: keyEvent === true,
  };
}

function editorOf({ updatedBy }: BriefVersion): string | null {
  if (!updatedBy) return null;
  const name = [updatedBy.firstname, updatedBy.lastname].filter(Boolean).join(' ');
  return name || updatedBy.username;
}
