import { Typography } from '@strapi/design-system';

import { useMoment } from '../api/moment';
import type { DocumentDeliveries } from '../api/outbox-types';
import { probeBefore, waitingFor, type Reading } from '../api/waiting';
import { useSay } from '../translations/message';

interface Props {
  delivery: DocumentDeliveries['deliveries'][number];
  reading: Reading;
}

/** Why a publisher does not have this version, and when it will be tried again. */
export function Outstanding({ delivery, reading }: Props) {
  const { state } = delivery;
  const text = useOutlook(delivery, reading);
  return (
    <Typography tag="p" textColor={state === 'dead' ? 'danger700' : 'neutral800'}>
      {text}
    </Typography>
  );
}

const MESSAGES = {
  off: 'panel.off',
  // The panel says above why nothing is sent.
  stopped: 'panel.pending',
  due: 'panel.pending',
  retry: 'panel.retry',
  paused: 'panel.paused',
  older: 'panel.behind',
} as const;

function useOutlook(delivery: Props['delivery'], reading: Reading): string {
  const say = useSay();
  const moment = useMoment();
  const { endpoint, state, nextAttemptAt, lastStatus, attempts } = delivery;
  const { name, pausedUntil } = endpoint;
  if (delivery.awaitsReturn) return say('panel.awaits', { name });
  if (state === 'dead') {
    return lastStatus === null
      ? say('panel.deadSilent', { name })
      : say('panel.dead', { name, status: lastStatus });
  }
  const waiting = waitingFor({ endpoint, nextAttemptAt, tries: attempts }, reading);
  const until = waiting === 'paused' ? pausedUntil : nextAttemptAt;
  const at = until && moment(until);
  const probeAt = waiting === 'retry' ? probeBefore(delivery, reading.now) : null;
  if (probeAt !== null) return say('panel.probed', { name, at, probe: moment(probeAt) });
  return say(MESSAGES[waiting], { name, at });
}
