import { openRoute } from '../access/admin-route';

/** Below `/newsroom`. */
export const photoMetadataRoutes = [
  openRoute('GET', '/photo-metadata/:fileId', 'photo-metadata.findOne'),
];
