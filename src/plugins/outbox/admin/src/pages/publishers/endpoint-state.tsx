import { Flex, Status, Typography } from '@strapi/design-system';

import type { Endpoint } from '../../api/outbox-types';
import { useSay } from '../../translations/message';

const COLOURS = { active: 'success', failing: 'danger', 'disabled-by-410': 'danger' } as const;

/** How a publisher is doing, and why. */
export function EndpointStateLabel({ endpoint }: { endpoint: Endpoint }) {
  const say = useSay();
  const { enabled, state, stateReason } = endpoint;
  const isOff = !enabled && state !== 'disabled-by-410';
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Status variant={isOff ? 'secondary' : COLOURS[state]} size="S">
        <Typography variant="omega">{say(isOff ? 'state.off' : `state.${state}`)}</Typography>
      </Status>
      {stateReason && (
        <Typography variant="pi" textColor="neutral600">
          {stateReason}
        </Typography>
      )}
    </Flex>
  );
}
