import type { Core } from '@strapi/strapi';

import type { NewsroomServices } from '../../../contract';
import { dayOf, shiftDay } from '../../../domain/newsroom-day';
import { settings } from '../settings';

/** The newsroom's calendar, for other plugins. */
export const days = ({ strapi }: { strapi: Core.Strapi }): NewsroomServices['days'] => ({
  latest: (count) => {
    const today = dayOf(Date.now(), settings(strapi).timeZone);
    return Array.from({ length: count }, (_day, back) => shiftDay(today, -back));
  },
});
