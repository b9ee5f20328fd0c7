import { Box, Flex, Status as StatusLabel, Typography } from '@strapi/design-system';

import { useMoment } from '../../api/moment';
import type { Endpoint, Status } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { countsOf } from './delivery-counts';
import { endpointHealth, type Health } from './endpoint-health';

/** The label's look and, for what the design system paints too pale, its text. */
const LOOKS = {
  active: ['success', 'success700'],
  retrying: ['warning', 'neutral800'],
  paused: ['warning', 'neutral800'],
  failing: ['danger', 'danger700'],
  'disabled-by-410': ['danger', 'danger700'],
  off: ['secondary', 'secondary700'],
  stopped: ['secondary', 'secondary700'],
  unknown: ['neutral', 'neutral800'],
} as const;

interface Props {
  endpoint: Endpoint;
  /** `undefined` until it has been read. */
  status: Status | undefined;
  /** Milliseconds since 1970, when all this was read. */
  now: number;
}

/** How a publisher is doing, why, and since or until when. */
export function EndpointStateLabel({ endpoint, status, now }: Props) {
  const say = useSay();
  const retrying = countsOf(status, endpoint)?.retrying;
  const health = endpointHealth(endpoint, { isSending: status?.enabled, retrying }, now);
  const [variant, textColor] = LOOKS[health];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StatusLabel variant={variant} size="S">
        <Typography variant="omega" textColor={textColor}>
          {say(`state.${health}`)}
        </Typography>
      </StatusLabel>
      <Reason health={health} endpoint={endpoint} retrying={retrying} />
    </Flex>
  );
}

interface ReasonProps {
  health: Health;
  endpoint: Endpoint;
  retrying: number | undefined;
}

function Reason({ health, endpoint, retrying }: ReasonProps) {
  const say = useSay();
  const moment = useMoment();
  if (health === 'active') return null;
  const moments = {
    since: moment(endpoint.stateSince),
    until: endpoint.pausedUntil === null ? '' : moment(endpoint.pausedUntil),
  };
  return (
    <Box maxWidth="30rem">
      <Typography variant="pi" textColor="neutral600">
        {say(`reason.${health}`, { ...moments, count: retrying })}
      </Typography>
    </Box>
  );
}
