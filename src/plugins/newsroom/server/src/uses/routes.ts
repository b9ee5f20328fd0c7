import { openRoute } from '../access/admin-route';

const KEEP_NAME = '/authors/:documentId/keep-name-and-delete';

/** Below `/newsroom`. */
export const authorRoutes = [
  openRoute('GET', KEEP_NAME, 'authors.uses'),
  openRoute('POST', KEEP_NAME, 'authors.keepNameAndDelete'),
];
