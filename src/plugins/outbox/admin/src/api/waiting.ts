import type { Recipient } from './outbox-types';

/**
 * What a pending delivery waits for: its publisher to be switched on, the outbox to be switched on,
 * nothing (it is due), another attempt, the time until which the publisher wants to hear nothing, or an
 * older version of the document.
 */
export type Waiting = 'off' | 'stopped' | 'due' | 'retry' | 'paused' | 'older';

/** What is read of a pending delivery. */
interface Pending {
  endpoint: Pick<Recipient, 'enabled' | 'pausedUntil'>;
  nextAttemptAt: string | null;
  /** How often it has been tried. */
  tries: number;
}

/** Of when it was read. */
export interface Reading {
  /** Whether the outbox as a whole sends. */
  isSending: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** When its publisher is tried, where that may send a delivery before its next attempt. */
export function probeBefore({ endpoint, nextAttemptAt }: Probed, now: number): string | null {
  const { probeAt } = endpoint;
  if (probeAt === null || nextAttemptAt === null || Date.parse(probeAt) <= now) return null;
  return Date.parse(probeAt) < Date.parse(nextAttemptAt) ? probeAt : null;
}

interface Probed {
  endpoint: Pick<Recipient, 'probeAt'>;
  nextAttemptAt: string | null;
}

/** Why a pending delivery has not been sent yet. */
export function waitingFor(
  { endpoint, nextAttemptAt, tries }: Pending,
  { isSending, now }: Reading
): Waiting {
  const isAhead = (iso: string | null): boolean => iso !== null && Date.parse(iso) > now;
  if (!endpoint.enabled) return 'off';
  if (!isSending) return 'stopped';
  if (!isAhead(nextAttemptAt)) return 'due';
  if (tries > 0) return 'retry';
  return isAhead(endpoint.pausedUntil) ? 'paused' : 'older';
}
