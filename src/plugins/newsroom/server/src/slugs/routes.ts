import type { Core } from '@strapi/strapi';

import { readRoute } from '../access/read-route';

const TYPES = ['article', 'liveBrief', 'author'] as const;

/** Who may read a document by its id may read it by its slug, so they share one permission. */
export const slugRoutes = (strapi: Core.Strapi) =>
  TYPES.map((type) =>
    readRoute(strapi, type, {
      path: '/slug/:slug',
      handler: `documents-by-slug.${type}`,
      action: 'findOne',
    })
  );
