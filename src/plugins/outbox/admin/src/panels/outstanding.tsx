import { Typography } from '@strapi/design-system';

import { useMoment } from '../api/moment';
import type { DocumentDeliveries } from '../api/outbox-types';
import { useSay } from '../translations/message';

interface Props {
  delivery: DocumentDeliveries['deliveries'][number];
  /** Milliseconds since 1970, when it was read. */
  now: number;
}

/** Why a publisher does not have this version, and when it will be tried again. */
export function Outstanding({ delivery, now }: Props) {
  const { state } = delivery;
  const text = useReason(delivery, now);
  return (
    <Typography tag="p" textColor={state === 'dead' ? 'danger700' : 'neutral800'}>
      {text}
    </Typography>
  );
}

function useReason(delivery: Props['delivery'], now: number): string {
  const say = useSay();
  const moment = useMoment();
  const { endpoint, state, nextAttemptAt, lastStatus, attempts } = delivery;
  const { name, enabled } = endpoint;
  if (state === 'dead') {
    return lastStatus === null
      ? say('panel.deadSilent', { name })
      : say('panel.dead', { name, status: lastStatus });
  }
  if (!enabled) return say('panel.off', { name });
  if (nextAttemptAt === null || Date.parse(nextAttemptAt) <= now) {
    return say('panel.pending', { name });
  }
  const at = moment(nextAttemptAt);
  return attempts > 0 ? say('panel.retry', { name, at }) : say('panel.behind', { name, at });
}
