import { guardedRoute } from '../access/admin-route';
import { TODAY_READ } from './permissions';

/** Routes of the home page's widget, below `/newsroom`. */
export const homeRoutes = [guardedRoute('GET', '/today', 'today.find', TODAY_READ)];
