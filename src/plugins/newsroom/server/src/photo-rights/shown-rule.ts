import type { Core, UID } from '@strapi/strapi';

import { dayOf } from '../../../domain/newsroom-day';
import { newsroomType, settings } from '../settings';

/** As Strapi filters. */
export type Condition = Record<string, unknown>;

/** Which rows of a type exist for readers. */
export interface Existence {
  shown: Condition;
  /** True of every other row, and where a relation leads nowhere. */
  hidden: Condition;
}

/** By type, one moment for a whole query; `null` for a type of which drafts alone are hidden. */
export type ShownRule = (uid: UID.Schema) => Existence | null;

/** @param now in epoch milliseconds */
export function shownRule(strapi: Core.Strapi, now: number): ShownRule {
  const today = dayOf(now, settings(strapi).timeZone);
  const isHidden = [{ isShown: { $null: true } }, { isShown: false }];
  const author = { shown: { isShown: true }, hidden: { $or: isHidden } };
  const photo = {
    shown: {
      isShown: true,
      $or: [{ rightsExpire: { $null: true } }, { rightsExpire: { $gte: today } }],
    },
    hidden: { $or: [...isHidden, { rightsExpire: { $lt: today } }] },
  };
  return (uid) => {
    const type = newsroomType(strapi, uid);
    if (type === 'author') return author;
    return type === 'photo' ? photo : null;
  };
}

/**
 * What rows of a type must meet for readers to see them at this moment, beside being published: authors
 * and photos that something public shows, photos while their rights last.
 */
export function isShownCondition(
  strapi: Core.Strapi,
  uid: UID.Schema,
  now = Date.now()
): Condition | null {
  return shownRule(strapi, now)(uid)?.shown ?? null;
}
