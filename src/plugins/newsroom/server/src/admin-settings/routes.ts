import { openRoute } from '../access/admin-route';

/** Below `/newsroom`. */
export const adminSettingsRoutes = [openRoute('GET', '/settings', 'admin-settings.find')];
