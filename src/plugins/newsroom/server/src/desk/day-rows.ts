import { createHash } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { readDay } from '../lists/day-filter';
import { NEWEST_FIRST } from '../lists/order';
import type { StoredTime } from '../presenters/rows';
import { settings } from '../settings';
import type { Access } from './access';

/** One version of a brief, as little of it as the day's order and marker need. */
export interface DayRow {
  id: number;
  documentId: string;
  publishedAt: StoredTime;
  updatedAt: StoredTime;
}

/** A day of the newsroom's clock in one language. */
export interface DayScope {
  day: string;
  locale: string;
}

/**
 * Every version, draft or published, whose time falls on the day, newest first: one query over
 * the index on locale and date, bounded by `dayLimit`.
 */
export async function dayRows(
  strapi: Core.Strapi,
  access: Access,
  { day, locale }: DayScope
): Promise<DayRow[]> {
  const { contentTypes, dayLimit } = settings(strapi);
  const { start, end } = readDay(strapi, day);
  return strapi.db.query(contentTypes.liveBrief).findMany({
    select: ['id', 'documentId', 'publishedAt', 'updatedAt'],
    where: {
      $and: [
        await access.readable(),
        { locale, datePublished: { $gte: new Date(start), $lt: new Date(end) } },
      ],
    },
    orderBy: NEWEST_FIRST,
    limit: dayLimit * 2,
  });
}

/** A short text that changes whenever a version of the day comes, goes or is changed. */
export function markerOf(rows: readonly DayRow[]): string {
  const hash = createHash('sha1');
  for (const { id, updatedAt } of rows) {
    hash.update(`${id}:${updatedAt === null ? '' : new Date(updatedAt).getTime()};`);
  }
  return hash.digest('base64url').slice(0, 16);
}

/**
 * The briefs of the day, newest first: what readers see stands at the time they see, and a draft
 * at its own when there is nothing to see yet.
 */
export async function dayDocuments(
  strapi: Core.Strapi,
  rows: readonly DayRow[],
  { locale }: DayScope
): Promise<string[]> {
  const published = rows.filter(({ publishedAt }) => publishedAt !== null);
  const visible = new Set(published.map(({ documentId }) => documentId));
  const draftsOnly = rows.map(({ documentId }) => documentId).filter((id) => !visible.has(id));
  const elsewhere = await publishedAmong(strapi, draftsOnly, locale);

  const shown = rows.filter(({ documentId, publishedAt }) =>
    publishedAt === null ? !visible.has(documentId) && !elsewhere.has(documentId) : true
  );
  return shown.map(({ documentId }) => documentId);
}

/** Drafts whose published version stands on another day. */
async function publishedAmong(
  strapi: Core.Strapi,
  documentIds: string[],
  locale: string
): Promise<Set<string>> {
  if (documentIds.length === 0) return new Set();
  const { liveBrief } = settings(strapi).contentTypes;
  const rows: Array<{ documentId: string }> = await strapi.db.query(liveBrief).findMany({
    select: ['documentId'],
    where: { documentId: { $in: documentIds }, locale, publishedAt: { $notNull: true } },
  });
  return new Set(rows.map(({ documentId }) => documentId));
}
