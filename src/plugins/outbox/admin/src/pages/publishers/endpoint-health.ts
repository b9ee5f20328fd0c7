import type { Endpoint, EndpointState } from '../../api/outbox-types';

/** How a publisher is doing, as an operator needs to know it. */
export type Health = EndpointState | 'off' | 'stopped' | 'paused' | 'retrying' | 'unknown';

type Facts = Pick<Endpoint, 'enabled' | 'state' | 'pausedUntil'>;

/** What is known beside the publisher itself; `undefined` is what has not been read. */
interface Surroundings {
  /** Whether the outbox as a whole sends. */
  isSending: boolean | undefined;
  /** How many of its deliveries have failed and are tried again. */
  retrying: number | undefined;
}

/** @param now milliseconds since 1970 */
export function endpointHealth(
  { enabled, state, pausedUntil }: Facts,
  { isSending, retrying }: Surroundings,
  now: number
): Health {
  if (state === 'disabled-by-410') return state;
  if (!enabled) return 'off';
  if (state === 'failing') return state;
  if (isSending === false) return 'stopped';
  if (pausedUntil !== null && Date.parse(pausedUntil) > now) return 'paused';
  if (retrying === undefined) return 'unknown';
  return retrying > 0 ? 'retrying' : 'active';
}
