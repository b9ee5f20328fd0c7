import type { Core } from '@strapi/strapi';

import { briefVersion } from '../../../domain/brief-version';
import type { Blocks } from '../../../domain/facts';
import { PHOTO_QUERY, type PhotoRow, type StoredTime } from '../presenters/rows';
import { kindRows } from '../kinds/kind-rows';
import { settings } from '../settings';

/** A version of a brief with what the desk shows beside the presenter's fields. */
export interface BriefVersion {
  id: number;
  documentId: string;
  locale: string;
  title: string | null;
  body: Blocks | null;
  datePublished: StoredTime;
  publishedAt: StoredTime;
  updatedAt: StoredTime;
  pinned: boolean | null;
  keyEvent: boolean | null;
  article: { documentId: string; title: string | null } | null;
  leadPhoto: (PhotoRow & { name: string }) | null;
  createdBy: { id: number; roles?: unknown } | null;
  updatedBy: { firstname: string | null; lastname: string | null; username: string | null } | null;
}

/** A brief in one language: its draft always exists, its published version may. */
export interface BriefVersions {
  draft: BriefVersion;
  published: BriefVersion | null;
}

/** The versions of some briefs by `documentId`; a brief that does not exist is absent. */
export async function briefVersions(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  locale: string
): Promise<Map<string, BriefVersions>> {
  if (documentIds.length === 0) return new Map();
  const { liveBrief } = settings(strapi).contentTypes;
  const rows = await kindRows<BriefVersion>(strapi, liveBrief).findMany({
    where: { documentId: { $in: documentIds }, locale },
    populate: {
      article: { select: ['documentId', 'title'] },
      leadPhoto: { ...PHOTO_QUERY, select: [...PHOTO_QUERY.select, 'name'] },
      createdBy: { select: ['id'], populate: { roles: { select: ['id', 'code'] } } },
      updatedBy: { select: ['firstname', 'lastname', 'username'] },
    },
  });
  const published = new Map(
    rows.filter(({ publishedAt }) => publishedAt !== null).map((row) => [row.documentId, row])
  );
  return new Map(
    rows
      .filter(({ publishedAt }) => publishedAt === null)
      .map((draft) => [
        draft.documentId,
        { draft, published: published.get(draft.documentId) ?? null },
      ])
  );
}

/** What a change is compared with. */
export function versionOf({ draft, published }: BriefVersions): string {
  return briefVersion(utc(draft.updatedAt) ?? '', published !== null);
}

export function utc(stored: StoredTime): string | null {
  return stored === null ? null : new Date(stored).toISOString();
}
