import type { DeliveryCounts, Endpoint, EndpointState } from '../../api/outbox-types';

/** How a publisher is doing, as an operator needs to know it. */
export type Health = EndpointState | 'off' | 'paused' | 'retrying';

type Facts = Pick<Endpoint, 'enabled' | 'state' | 'pausedUntil'>;

/** @param now milliseconds since 1970 */
export function endpointHealth(
  { enabled, state, pausedUntil }: Facts,
  { retrying }: Pick<DeliveryCounts, 'retrying'>,
  now: number
): Health {
  if (state === 'disabled-by-410') return state;
  if (!enabled) return 'off';
  if (state === 'failing') return state;
  if (pausedUntil !== null && Date.parse(pausedUntil) > now) return 'paused';
  return retrying > 0 ? 'retrying' : 'active';
}
