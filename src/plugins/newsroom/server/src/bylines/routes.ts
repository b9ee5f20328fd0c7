import { openRoute } from '../access/admin-route';

/** Below `/newsroom`. */
export const bylineRoutes = [openRoute('GET', '/bylines', 'bylines.find')];
