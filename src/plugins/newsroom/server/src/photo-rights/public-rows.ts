import type { Core } from '@strapi/strapi';

import type { NewsroomServices } from '../../../contract';
import { dayOf } from '../../../domain/newsroom-day';
import { newsroomType, settings } from '../settings';

/** Photos are public as long as their rights last. */
export const publicRows = ({
  strapi,
}: {
  strapi: Core.Strapi;
}): NewsroomServices['publicRows'] => ({
  until(uid) {
    if (newsroomType(strapi, uid) !== 'photo') return null;
    return { attribute: 'rightsExpire', day: dayOf(Date.now(), settings(strapi).timeZone) };
  },
});
