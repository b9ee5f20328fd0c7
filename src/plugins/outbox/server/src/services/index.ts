import { dispatcher } from '../dispatcher/dispatcher';
import { events } from './events';

export const services = { dispatcher, events };
