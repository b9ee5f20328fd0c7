import type { DeliveryFilter } from '../store/delivery-list';
import type { DeliveryState } from '../store/rows';
import { refuse, wholeNumber } from './refusals';

const STATES: readonly DeliveryState[] = ['pending', 'delivered', 'dead'];
const DEFAULT_LIMIT = 50;
const MOST = 200;

/**
 * Reads the parameters of `GET /outbox/deliveries`.
 * @throws ValidationError (400) for whatever is not understood
 */
export function readDeliveryFilter(query: Readonly<Record<string, unknown>>): DeliveryFilter {
  const { endpoint, event, state, before, limit, ...unknown } = query;
  const problems: Array<{ path: string[]; message: string }> = [];
  const problem = (name: string, message: string): undefined => {
    problems.push({ path: [name], message });
  };
  const whole = (name: string, value: unknown): number | undefined =>
    value === undefined
      ? undefined
      : (wholeNumber(value) ?? problem(name, `${name} is a whole number.`));

  const filter: DeliveryFilter = {
    endpoint: whole('endpoint', endpoint),
    event:
      event === undefined || (typeof event === 'string' && !event.includes('\0'))
        ? event
        : problem('event', 'event is the id of an event.'),
    state:
      state === undefined
        ? undefined
        : (STATES.find((known) => known === state) ??
          problem('state', `state is one of ${STATES.join(', ')}.`)),
    before: whole('before', before),
    limit: whole('limit', limit) ?? DEFAULT_LIMIT,
  };
  if (filter.limit < 1 || filter.limit > MOST) problem('limit', `limit is from 1 to ${MOST}.`);
  for (const name of Object.keys(unknown)) {
    problem(name, 'Use endpoint, event, state, before and limit only.');
  }
  if (problems.length > 0) refuse(problems);
  return filter;
}
