import { probeDelay } from './probe-schedule';
import { retryAfter } from './retry-after';
import { retryDelay } from './retry-schedule';

/** How one attempt ended. */
export type AttemptOutcome =
  | { kind: 'answered'; status: number; retryAfter: string | string[] | null }
  /** No usable answer; the text says why, in words for the admin. */
  | { kind: 'failed'; reason: string };

export type DeliveryNext =
  { state: 'delivered' } | { state: 'pending'; nextAt: number } | { state: 'dead' };

/** What an attempt means for the endpoint as a whole. */
export type EndpointNext =
  | { kind: 'healthy' }
  | ({ kind: 'unchanged' } & Probed)
  | ({ kind: 'paused'; until: number } & Probed)
  | ({ kind: 'failing'; reason: string } & Probed)
  | { kind: 'gone'; reason: string };

/** An endpoint that has failed is tried again at this moment. */
interface Probed {
  probeAt: number;
}

export interface AttemptFacts {
  /** How many attempts of this schedule have been made, this one included. */
  attempts: number;
  outcome: AttemptOutcome;
  /** Milliseconds since 1970. */
  now: number;
  /** From 0 to 1. */
  random: number;
  /** Seconds before each attempt. */
  retrySeconds: readonly number[];
  /** When the delivery is due by its schedule, if it was sent before that to probe; else `null`. */
  dueAt: number | null;
  /** Whether it had been given up, and was sent to see whether its receiver is back. */
  isGivenUp: boolean;
  /** How often the endpoint has failed since it was last well. */
  probes: number;
  /** Seconds between probes. */
  probeSeconds: readonly number[];
}

const GONE = 410;
/** Answers that ask for less traffic, not only for another attempt of this one delivery. */
const THROTTLING = [429, 502, 503, 504];

/** Whether a receiver has accepted what it was sent. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/**
 * The one transition of a delivery (Standard Webhooks 1.0, "Deliverability and reliability"):
 * 2xx is success, 410 ends the subscription, anything else waits for the next attempt.
 */
export function afterAttempt(facts: AttemptFacts): {
  delivery: DeliveryNext;
  endpoint: EndpointNext;
} {
  const { outcome } = facts;
  if (outcome.kind === 'answered') {
    if (isSuccess(outcome.status)) {
      return {
        delivery: { state: 'delivered' },
        endpoint: { kind: 'healthy' },
      };
    }
    if (outcome.status === GONE) {
      const reason = 'The receiver answered 410 Gone: it no longer wants deliveries.';
      return {
        delivery: { state: 'dead' },
        endpoint: { kind: 'gone', reason },
      };
    }
  }
  return afterFailure(facts);
}

function afterFailure(facts: AttemptFacts): { delivery: DeliveryNext; endpoint: EndpointNext } {
  const { attempts, outcome, now, random, retrySeconds, dueAt } = facts;
  const asked = outcome.kind === 'answered' ? retryAfter(outcome.retryAfter, now) : null;
  const probeAt = now + probeDelay(facts.probeSeconds, facts.probes, asked);
  // A probe is no attempt of the schedule: what it was due for stays.
  const delay = dueAt === null ? retryDelay(retrySeconds, attempts, random) : dueAt - now;
  const delivery: DeliveryNext =
    delay === null
      ? { state: 'dead' }
      : { state: 'pending', nextAt: now + Math.max(delay, asked ?? 0) };
  if (delay === null && !facts.isGivenUp) {
    const last = outcome.kind === 'answered' ? `answered ${outcome.status}` : outcome.reason;
    const reason = `A delivery failed ${attempts} times and was given up; the last time: ${last}.`;
    return { delivery, endpoint: { kind: 'failing', reason, probeAt } };
  }
  const isThrottling = outcome.kind === 'answered' && THROTTLING.includes(outcome.status);
  return {
    delivery,
    endpoint: isThrottling
      ? { kind: 'paused', until: asked === null ? probeAt : now + asked, probeAt }
      : { kind: 'unchanged', probeAt },
  };
}

/**
 * Whether a delivery that is given up goes out when its receiver is back: when that has taken nothing
 * since the delivery was tried before, or wants nothing more. Else it is this one that it does not take.
 * @param triedAt when it was tried before its last attempt; `null` when it was not
 * @param failingSince since when the endpoint had taken nothing by then; `null` while it was well
 */
export function awaitsReturn(
  endpoint: EndpointNext['kind'],
  triedAt: number | null,
  failingSince: number | null
): boolean {
  if (endpoint === 'gone' || triedAt === null) return true;
  return failingSince !== null && failingSince <= triedAt;
}
