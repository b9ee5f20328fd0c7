import { openRoute } from '../access/admin-route';

/** Routes of the panel beside the edit view, below `/newsroom`. */
export const panelRoutes = [
  openRoute('GET', '/panel/stories/:uid/:documentId', 'panel.story'),
  openRoute('GET', '/panel/related', 'panel.related'),
];
