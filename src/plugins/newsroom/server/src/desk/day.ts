import type { Core } from '@strapi/strapi';

import type { DeskBrief, DeskDay } from '../../../desk-contract';
import { dayOf } from '../../../domain/newsroom-day';
import { settings } from '../settings';
import type { DeskAccess } from './brief-data';
import { dayDocuments, dayRows, markerOf, type DayScope } from './day-rows';
import { deskLocales } from './locales';
import { presentBriefs } from './present-brief';
import { briefVersions } from './versions';

/** The newest `limit` briefs of a day, and what the page around them needs. */
export async function deskDay(
  strapi: Core.Strapi,
  access: DeskAccess,
  scope: DayScope & { limit: number }
): Promise<{ data: DeskBrief[]; meta: DeskDay }> {
  const rows = await dayRows(strapi, access.brief, scope);
  const documents = await dayDocuments(strapi, rows, scope);
  const versions = await briefVersions(strapi, documents.slice(0, scope.limit), scope.locale);
  const { timeZone, contentTypes, dayLimit } = settings(strapi);
  return {
    data: await presentBriefs(
      strapi,
      access,
      documents.flatMap((documentId) => versions.get(documentId) ?? [])
    ),
    meta: {
      day: scope.day,
      today: dayOf(Date.now(), timeZone),
      locale: scope.locale,
      locales: await deskLocales(strapi, access.brief, access.mayPublish),
      mayRead: { stories: access.article.can('read'), photos: access.photo.can('read') },
      timeZone,
      contentType: contentTypes.liveBrief,
      total: Math.min(documents.length, dayLimit),
      marker: markerOf(rows),
    },
  };
}
