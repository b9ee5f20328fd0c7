import { REBUILD } from '../publications/permissions';
import { guardedRoute } from './guarded-route';

/** Routes of the settings page, below `/newsroom`. */
export const publications = [
  guardedRoute('GET', '/publications/status', 'publications.status', REBUILD),
  guardedRoute('POST', '/publications/rebuild', 'publications.rebuild', REBUILD),
];
