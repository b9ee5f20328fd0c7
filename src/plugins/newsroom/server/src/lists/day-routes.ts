import type { Core } from '@strapi/strapi';

import { readRoute } from '../access/read-route';

export const dayRoutes = (strapi: Core.Strapi) => [
  readRoute(strapi, 'liveBrief', {
    path: '/days/:day',
    handler: 'live-brief-days.find',
    action: 'find',
  }),
];
