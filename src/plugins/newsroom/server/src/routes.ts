import type { Core } from '@strapi/strapi';

import { accessRoutes } from './access/routes';
import { adminSettingsRoutes } from './admin-settings/routes';
import { bylineRoutes } from './bylines/routes';
import { deskRoutes } from './desk/routes';
import { homeRoutes } from './home/routes';
import { kindRoutes } from './kinds/routes';
import { dayRoutes } from './lists/day-routes';
import { panelRoutes } from './panel/routes';
import { photoMetadataRoutes } from './photo-metadata/routes';
import { previewRoutes } from './preview/routes';
import { publicationRoutes } from './publications/routes';
import { slugRoutes } from './slugs/routes';
import { authorRoutes } from './uses/routes';

export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      ...adminSettingsRoutes,
      ...kindRoutes,
      ...photoMetadataRoutes,
      ...bylineRoutes,
      ...authorRoutes,
      ...homeRoutes,
      ...deskRoutes,
      ...panelRoutes,
      ...previewRoutes,
      ...publicationRoutes,
    ],
  },
  'content-api': ({ strapi }: { strapi: Core.Strapi }) => ({
    type: 'content-api' as const,
    routes: [...slugRoutes(strapi), ...dayRoutes(strapi), ...accessRoutes],
  }),
};
