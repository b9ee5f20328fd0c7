import { TODAY_READ } from '../home/permissions';
import { guardedRoute } from './guarded-route';

/** Routes of the home page's widget, below `/newsroom`. */
export const home = [guardedRoute('GET', '/today', 'today.find', TODAY_READ)];
