import { Flex } from '@strapi/design-system';

import { useOutboxStatusQuery } from '../../api/outbox-api';
import type { Endpoint } from '../../api/outbox-types';
import { useSay } from '../../translations/message';
import { DeliveryLink } from './delivery-link';
import { EndpointStateLabel } from './endpoint-state';
import { countsOf } from './endpoint-table';
import { Section } from './section';
import { TestEvent } from './test-event';

interface Props {
  endpoint: Endpoint;
  now: number;
  canTest: boolean;
  canSeeDeliveries: boolean;
}

/** How the publisher is doing, where to read more, and a try whether it answers. */
export function EndpointSummary({ endpoint, now, canTest, canSeeDeliveries }: Props) {
  const say = useSay();
  const { data: status } = useOutboxStatusQuery(undefined, { pollingInterval: 5000 });
  return (
    <Section title={say('publishers.state')}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <EndpointStateLabel endpoint={endpoint} counts={countsOf(status, endpoint)} now={now} />
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
