import type { Core } from '@strapi/strapi';

import { settings } from '../settings';

/** Lets the lists of articles and live briefs take `day=YYYY-MM-DD`; the list rules read it. */
export function allowDayParameter(strapi: Core.Strapi): void {
  const { contentTypes } = settings(strapi);
  const paths = [contentTypes.article, contentTypes.liveBrief].map(
    (uid) => `/${strapi.contentType(uid).info.pluralName}`
  );
  strapi.contentAPI.addQueryParams({
    day: {
      schema: (z) => z.string().optional(),
      matchRoute: ({ method, path }) => method === 'GET' && paths.includes(path),
    },
  });
}
