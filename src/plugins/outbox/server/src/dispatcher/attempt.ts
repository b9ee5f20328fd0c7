import type { Core } from '@strapi/strapi';

import { afterAttempt, awaitsReturn, type AttemptOutcome } from '../../../domain/delivery-outcome';
import { isCdn } from '../../../domain/endpoint-kind';
import { probeSchedule, retrySchedule } from '../settings';
import type { ClaimedDelivery } from '../store/claims';
import type { AttemptRecord, FinishedDelivery } from '../store/finish';
import type { Transport, UnderWay } from '../transport/transport';
import type { Load } from './load';
import { sendEvent } from './send';
import { sendPurge } from './send-purge';
import type { Attempt } from './timed';

/**
 * Makes one attempt of deliveries, all with one request, and says what follows from it for each. Never
 * throws.
 * @param underWay gets what ends it at once
 */
export async function attemptDeliveries(
  strapi: Core.Strapi,
  transport: Transport,
  load: Load,
  underWay: UnderWay
): Promise<[FinishedDelivery, ...FinishedDelivery[]]> {
  const made = await send(strapi, transport, load, underWay);
  const { at, durationMs, statusCode, problem, excerpt } = made;
  const attempt = { at, durationMs, statusCode, problem, excerpt };
  const [first, ...others] = load.deliveries;
  const finish = (delivery: ClaimedDelivery): FinishedDelivery =>
    finished(strapi, delivery, made.outcome, attempt);
  return [finish(first), ...others.map(finish)];
}

function send(
  strapi: Core.Strapi,
  transport: Transport,
  { deliveries, tags }: Load,
  underWay: UnderWay
): Promise<Attempt> {
  const [{ endpoint, event, isUrgent }] = deliveries;
  const { kind } = endpoint;
  return isCdn(kind)
    ? sendPurge(strapi, transport, endpoint, { kind, tags, isUrgent }, underWay)
    : sendEvent(strapi, transport, endpoint, event, underWay);
}

function finished(
  strapi: Core.Strapi,
  delivery: ClaimedDelivery,
  outcome: AttemptOutcome,
  attempt: AttemptRecord
): FinishedDelivery {
  const { delivery: next, endpoint: health } = afterAttempt({
    attempts: delivery.attempts + 1,
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
    attempt,
    next,
    endpoint: health,
    awaitsReturn:
      next.state === 'dead' &&
      awaitsReturn(health.kind, delivery.triedAt, delivery.endpoint.failingSince),
  };
}
