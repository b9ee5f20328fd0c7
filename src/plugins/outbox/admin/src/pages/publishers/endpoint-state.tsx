import { Box, Flex, Status, Typography } from '@strapi/design-system';

import { useMoment } from '../../api/moment';
import type { DeliveryCounts, Endpoint } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { endpointHealth, type Health } from './endpoint-health';

/** The label's look and, for what the design system paints too pale, its text. */
const LOOKS = {
  active: ['success', 'success700'],
  retrying: ['warning', 'neutral800'],
  paused: ['warning', 'neutral800'],
  failing: ['danger', 'danger700'],
  'disabled-by-410': ['danger', 'danger700'],
  off: ['secondary', 'secondary700'],
} as const;

interface Props {
  endpoint: Endpoint;
  counts: DeliveryCounts;
  /** Milliseconds since 1970. */
  now: number;
}

/** How a publisher is doing, why, and since or until when. */
export function EndpointStateLabel({ endpoint, counts, now }: Props) {
  const say = useSay();
  const health = endpointHealth(endpoint, counts, now);
  const [variant, textColor] = LOOKS[health];
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Status variant={variant} size="S">
        <Typography variant="omega" textColor={textColor}>
          {say(`state.${health}`)}
        </Typography>
      </Status>
      <Reason health={health} endpoint={endpoint} counts={counts} />
    </Flex>
  );
}

function Reason(props: { health: Health; endpoint: Endpoint; counts: DeliveryCounts }) {
  const say = useSay();
  const moment = useMoment();
  const { health, endpoint, counts } = props;
  if (health === 'active') return null;
  const moments = {
    since: moment(endpoint.stateSince),
    until: endpoint.pausedUntil === null ? '' : moment(endpoint.pausedUntil),
  };
  return (
    <Box maxWidth="30rem">
      <Typography variant="pi" textColor="neutral600">
        {say(`reason.${health}`, { ...moments, count: counts.retrying })}
      </Typography>
    </Box>
  );
}
