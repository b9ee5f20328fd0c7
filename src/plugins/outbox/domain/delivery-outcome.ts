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
  | { kind: 'unchanged' }
  | { kind: 'paused'; until: number }
  | { kind: 'failing'; reason: string }
  | { kind: 'gone'; reason: string };

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
}

const GONE = 410;
/** Answers that ask for less traffic, not only for another attempt of this one delivery. */
const THROTTLING = [429, 502, 503, 504];
/** Longest that such an answer without Retry-After holds up the endpoint's other deliveries. */
const LONGEST_PAUSE = 60_000;

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

function afterFailure({ attempts, outcome, now, random, retrySeconds }: AttemptFacts): {
  delivery: DeliveryNext;
  endpoint: EndpointNext;
} {
  const delay = retryDelay(retrySeconds, attempts, random);
  const asked = outcome.kind === 'answered' ? retryAfter(outcome.retryAfter, now) : null;
  if (delay === null) {
    const last = outcome.kind === 'answered' ? `answered ${outcome.status}` : outcome.reason;
    const reason = `A delivery failed ${attempts} times and was given up; the last time: ${last}.`;
    return {
      delivery: { state: 'dead' },
      endpoint: { kind: 'failing', reason },
    };
  }
  const isThrottling = outcome.kind === 'answered' && THROTTLING.includes(outcome.status);
  return {
    delivery: { state: 'pending', nextAt: now + Math.max(delay, asked ?? 0) },
    endpoint: isThrottling
      ? { kind: 'paused', until: now + (asked ?? Math.min(delay, LONGEST_PAUSE)) }
      : { kind: 'unchanged' },
  };
}
