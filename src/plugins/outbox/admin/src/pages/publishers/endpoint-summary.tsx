import { Flex } from '@strapi/design-system';

import type { Endpoint, Status } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { DeliveryLink } from './delivery-link';
import { EndpointStateLabel } from './endpoint-state';
import { Section } from './section';
import { TestEvent } from './test-event';

interface Props {
  endpoint: Endpoint;
  /** `undefined` until it has been read. */
  status: Status | undefined;
  now: number;
  canTest: boolean;
  canSeeDeliveries: boolean;
}

/** How the publisher is doing, where to read more, and a try whether it answers. */
export function EndpointSummary({ endpoint, status, now, canTest, canSeeDeliveries }: Props) {
  const say = useSay();
  return (
    <Section title={say('publishers.state')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <EndpointStateLabel endpoint={endpoint} status={status} now={now} />
        {canSeeDeliveries && (
          <DeliveryLink filter={{ endpoint: endpoint.id }}>
            {say('publishers.deliveries')}
          </DeliveryLink>
        )}
        {canTest && <TestEvent id={endpoint.id} />}
      </Flex>
    </Section>
  );
}
