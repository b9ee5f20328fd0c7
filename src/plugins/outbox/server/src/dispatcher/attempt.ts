import type { Core } from '@strapi/strapi';

import { afterAttempt, awaitsReturn } from '../../../domain/delivery-outcome';
import { probeSchedule, retrySchedule } from '../settings';
import type { ClaimedDelivery } from '../store/claims';
import type { FinishedDelivery } from '../store/finish';
import type { Transport, UnderWay } from '../transport/transport';
import { sendEvent } from './send';

/**
 * Makes one attempt of a delivery and says what follows from it. Never throws.
 * @param underWay gets what ends it at once
 */
export async function attemptDelivery(
  strapi: Core.Strapi,
  transport: Transport,
  delivery: ClaimedDelivery,
  underWay: UnderWay
): Promise<FinishedDelivery> {
  const { endpoint, event, attempts } = delivery;
  const { outcome, statusCode, problem, excerpt, at, durationMs } = await sendEvent(
    strapi,
    transport,
    endpoint,
    event,
    underWay
  );
  const { delivery: next, endpoint: health } = afterAttempt({
    attempts: attempts + 1,
    outcome,
    now: Date.now(),
    random: Math.random(),
    retrySeconds: retrySchedule(strapi),
    dueAt: delivery.dueAt,
    isGivenUp: delivery.isGivenUp,
    probes: delivery.endpoint.probeCount,
    probeSeconds: probeSchedule(strapi),
  });
  return {
    delivery,
    attempt: { at, durationMs, statusCode, problem, excerpt },
    next,
    endpoint: health,
    awaitsReturn:
      next.state === 'dead' &&
      awaitsReturn(health.kind, delivery.triedAt, delivery.endpoint.failingSince),
  };
}
