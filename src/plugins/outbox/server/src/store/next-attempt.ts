import type { DeliveryRow, EndpointRow } from './rows';

/**
 * ISO 8601: when a pending delivery is due by its schedule, and not before its endpoint wants to hear
 * again. It goes out before that when a probe finds its receiver back.
 */
export function nextAttemptAt({
  state,
  next_at: nextAt,
  paused_until: pausedUntil,
}: Pick<DeliveryRow, 'state' | 'next_at'> & Pick<EndpointRow, 'paused_until'>): string | null {
  if (state !== 'pending') return null;
  return new Date(Math.max(Number(nextAt), Number(pausedUntil ?? 0))).toISOString();
}
