import type { Core, UID } from '@strapi/strapi';

import { dayOf } from '../../../domain/newsroom-day';
import { newsroomType, settings } from '../settings';

/** Which photos exist for readers, as Strapi filters; one moment for a whole query. */
export interface PhotoRule {
  isPhoto(this: void, uid: UID.Schema): boolean;
  /** Whose rights last. True of no row at all, too, where a relation leads nowhere. */
  shown: Record<string, unknown>;
  /** Whose rights are over. */
  over: Record<string, unknown>;
}

/** @param now in epoch milliseconds */
export function photoRule(strapi: Core.Strapi, now: number): PhotoRule {
  const today = dayOf(now, settings(strapi).timeZone);
  return {
    isPhoto: (uid) => newsroomType(strapi, uid) === 'photo',
    shown: { $or: [{ rightsExpire: { $null: true } }, { rightsExpire: { $gte: today } }] },
    over: { rightsExpire: { $lt: today } },
  };
}
