import { delivery } from './delivery';
import { endpoint } from './endpoint';
import { event } from './event';
import { status } from './status';

export const controllers = { delivery, endpoint, event, status };
