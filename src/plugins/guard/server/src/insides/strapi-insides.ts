import type { Core } from '@strapi/strapi';

import type { Inside } from './inside';

/** Of Strapi: functions that are wrapped where it has no hook, by the way to them. */
const WRAPPED: Array<[what: string, of: (strapi: Core.Strapi) => unknown, names: string[]]> = [
  [
    'the check of who asks, which routes go through',
    (strapi) => strapi.get('auth'),
    ['authenticate'],
  ],
  [
    'the service of the media library',
    (strapi) => strapi.plugin('upload').service('upload'),
    ['upload', 'replace', 'findOne'],
  ],
  [
    'the service that makes the first administrator',
    (strapi) => strapi.service('admin::user'),
    ['createFirstAdmin'],
  ],
  [
    'the rights that the content manager asks for',
    (strapi) => strapi.plugin('content-manager').service('permission-checker'),
    ['create'],
  ],
  ['the checks of the content API', (strapi) => strapi.contentAPI.validate, ['query', 'input']],
  [
    'the way in which Strapi readies a new connection',
    (strapi) => strapi.db.dialect,
    ['initialize'],
  ],
];

/** Routes of the content manager that others are put around. */
const ROUTES = [
  'POST /uid/generate',
  'POST /uid/check-availability',
  'GET /relations/:model/:targetField',
  'GET /relations/:model/:id/:targetField',
  'POST /collection-types/:model/actions/bulkPublish',
  'POST /collection-types/:model/:id/actions/publish',
];

export const strapiInsides: Inside[] = [
  ...WRAPPED.map(([what, of, names]) => ({
    what,
    holds: (strapi: Core.Strapi) => {
      const owner = of(strapi) as Record<string, unknown>;
      return names.every((name) => typeof owner[name] === 'function');
    },
  })),
  {
    what: 'the addresses of the content manager',
    holds(strapi) {
      const routers = Object.values(strapi.plugin('content-manager').routes) as Router[];
      const known = routers.flatMap(({ routes }) => routes.map(addressOf));
      return ROUTES.every((route) => known.includes(route));
    },
  },
];

interface Router {
  routes: Array<{ method: string; path: string }>;
}

function addressOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`;
}
