import { at, refusal, type FieldRefusal, type Refusal } from '../../../domain/refusal';
import type { DeliveryFilter } from '../store/delivery-list';
import type { DeliveryState } from '../store/rows';
import { refuse, wholeNumber } from './refusals';

const STATES: readonly DeliveryState[] = ['pending', 'delivered', 'dead'];
const NAMES = 'endpoint, event, state, before, limit';
const DEFAULT_LIMIT = 50;
const MOST = 200;

/**
 * Reads the parameters of `GET /outbox/deliveries`.
 * @throws ValidationError (400) for whatever is not understood
 */
export function readDeliveryFilter(query: Readonly<Record<string, unknown>>): DeliveryFilter {
  const { endpoint, event, state, before, limit, ...unknown } = query;
  const problems: FieldRefusal[] = [];
  const problem = (name: string, found: Refusal): undefined => {
    problems.push(...at([name], found));
  };
  const whole = (name: string, value: unknown): number | undefined =>
    value === undefined
      ? undefined
      : (wholeNumber(value) ?? problem(name, refusal('parameter.whole')));

  const filter: DeliveryFilter = {
    endpoint: whole('endpoint', endpoint),
    event:
      event === undefined || (typeof event === 'string' && !event.includes('\0'))
        ? event
        : problem('event', refusal('parameter.event.form')),
    state:
      state === undefined
        ? undefined
        : (STATES.find((known) => known === state) ??
          problem('state', refusal('parameter.state.unknown', { names: STATES.join(', ') }))),
    before: whole('before', before),
    limit: whole('limit', limit) ?? DEFAULT_LIMIT,
  };
  if (filter.limit < 1 || filter.limit > MOST) {
    problem('limit', refusal('parameter.range', { least: 1, most: MOST }));
  }
  for (const name of Object.keys(unknown)) {
    problem(name, refusal('parameter.unknown', { names: NAMES }));
  }
  if (problems.length > 0) refuse(problems);
  return filter;
}
