import type { Core } from '@strapi/strapi';

import { afterAttempt } from '../../../domain/delivery-outcome';
import { retrySchedule } from '../settings';
import type { ClaimedDelivery } from '../store/claims';
import type { FinishedDelivery } from '../store/finish';
import type { Transport } from '../transport/transport';
import { sendEvent } from './send';

/** Makes one attempt of a delivery and says what follows from it. Never throws. */
export async function attemptDelivery(
  strapi: Core.Strapi,
  transport: Transport,
  delivery: ClaimedDelivery
): Promise<FinishedDelivery> {
  const { endpoint, event, attempts } = delivery;
  const { outcome, statusCode, excerpt, at, durationMs } = await sendEvent(
    strapi,
    transport,
    endpoint,
    event
  );
  const { delivery: next, endpoint: health } = afterAttempt({
    attempts: attempts + 1,
    outcome,
    now: Date.now(),
    random: Math.random(),
    retrySeconds: retrySchedule(strapi),
  });
  const error = outcome.kind === 'failed' ? outcome.reason : null;
  return {
    delivery,
    attempt: { at, durationMs, statusCode, error, excerpt },
    next,
    endpoint: health,
  };
}
