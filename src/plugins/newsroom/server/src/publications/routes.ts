import { guardedRoute } from '../access/admin-route';
import { REBUILD } from './permissions';

/** Routes of the settings page, below `/newsroom`. */
export const publicationRoutes = [
  guardedRoute('GET', '/publications/status', 'publications.status', REBUILD),
  guardedRoute('POST', '/publications/rebuild', 'publications.rebuild', REBUILD),
];
