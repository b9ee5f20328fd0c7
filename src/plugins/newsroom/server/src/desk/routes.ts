import { guardedRoute as route } from '../access/admin-route';
import { DESK_PUBLISH, DESK_READ } from './permissions';

/** Routes of the live desk, below `/newsroom`; what each may do with a brief is checked there. */
export const deskRoutes = [
  route('GET', '/desk/briefs', 'desk-briefs.find', DESK_READ),
  route('GET', '/desk/marker', 'desk-briefs.marker', DESK_READ),
  route('GET', '/desk/stories', 'desk-choices.stories', DESK_READ),
  route('GET', '/desk/photos', 'desk-choices.photos', DESK_READ),
  route('POST', '/desk/briefs', 'desk-briefs.create', DESK_PUBLISH),
  route('PUT', '/desk/briefs/:documentId', 'desk-briefs.update', DESK_PUBLISH),
  route('PUT', '/desk/briefs/:documentId/pinned', 'desk-briefs.pin', DESK_PUBLISH),
  route('POST', '/desk/briefs/:documentId/publish', 'desk-briefs.publish', DESK_PUBLISH),
  route('POST', '/desk/briefs/:documentId/unpublish', 'desk-briefs.unpublish', DESK_PUBLISH),
];
