import { Flex } from '@strapi/design-system';

import { isCdn } from '../../../../domain/endpoint-kind';
import type { Endpoint } from '../../api/outbox-types';
import type { Endpoints } from '../../api/use-endpoints';
import { EndpointSummary } from './endpoint-summary';
import { ReplaySince } from './replay-since';
import { RotateSecret } from './rotate-secret';
import type { EndpointActions } from './use-endpoint-actions';

interface Props {
  endpoint: Endpoint;
  reading: Pick<Endpoints, 'status' | 'isOutdated' | 'now'>;
  actions: EndpointActions;
  canEdit: boolean;
  canSeeDeliveries: boolean;
  canReplay: boolean;
}

/** What stands beside the form of a publisher that is there already. */
export function EndpointAside(props: Props) {
  const { endpoint, reading, actions, canEdit, canSeeDeliveries, canReplay } = props;
  const { status, isOutdated, now } = reading;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <EndpointSummary
        endpoint={endpoint}
        status={status}
        now={now}
        canTest={canEdit}
        canSeeDeliveries={canSeeDeliveries}
      />
      {canEdit && !isCdn(endpoint.kind) && (
        <RotateSecret
          endpoint={endpoint}
          now={now}
          isRotating={actions.isRotating}
          onRotate={actions.rotate}
        />
      )}
      {canReplay && (
        <ReplaySince endpoint={endpoint} sequence={status?.sequence} isOutdated={isOutdated} />
      )}
    </Flex>
  );
}
